/** The public pages that the story is taken from, part by part. */
export const SOURCES = {
  what: [
    'https://en.wikipedia.org/wiki/Social_media_surgery',
    'https://digitaldudley.wordpress.com/social-media-surgeries/',
    'https://podnosh.com/blog/2009/04/30/birmingham-social-media-surgery-no-6-may-13th-2009/',
    'https://dudleycvsblog.com/tag/social-media-surgery/',
  ],
  began: [
    'https://podnosh.com/blog/2012/02/16/social-media-surgery-movement-wins-the-prime-ministers-big-society-award-hurrah/',
    'https://podnosh.com/blog/2008/10/07/blog-action-day-in-birmingham-a-plan/',
    'https://podnosh.com/blog/2008/10/15/bad08-birmingham-social-media-surgery-provisional-results/',
    'https://podnosh.com/blog/2009/05/31/birmingham-social-media-surgeries-taking-stock/',
  ],
  spread: [
    'https://podnosh.com/blog/2009/11/11/spawning-social-media-surgeries/',
    'https://podnosh.com/blog/2010/09/22/500-people-involved-in-social-media-surgery-plus/',
    'https://www.gov.uk/government/news/the-social-media-surgery-is-latest-big-society-award-winner',
    'https://podnosh.com/blog/2013/06/06/awards-for-the-social-media-surgeries-and-boy-did-we-feel-like-frauds/',
    'http://marlonparker.co.za/2010/01/african-social-media-surgery-launch/',
  ],
  recipe: [
    'http://socialmediasurgery.com/pages/checklist',
    'http://archive.bigbible.uk/2011/03/social-media-surgerie/',
    'https://johnpopham.wordpress.com/2010/11/',
    'http://www.nptechclub.com/more-here/',
    'https://www.govint.org/good-practice/case-studies/social-media-surgeries-building-community-capacity/learning-points/',
  ],
} as const
