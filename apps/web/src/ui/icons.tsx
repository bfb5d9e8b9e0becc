import {
  ArrowLeft,
  CalendarDays,
  CalendarPlus,
  Check,
  ChevronDown,
  ChevronLeft,
  ChevronRight,
  Copy,
  HandHeart,
  List,
  LocateFixed,
  Map as MapSheet,
  MapPin,
  Minus,
  Plus,
  Printer,
  Redo2,
  Rss,
  Search,
  Share2,
  SlidersHorizontal,
  TriangleAlert,
  X,
  type LucideProps,
} from 'lucide-react'

const sign = { size: '1.15em', strokeWidth: 2.25, 'aria-hidden': true } as const

/** Signs stand beside words and are silent for screen readers. */
export const BackIcon = (props: LucideProps) => <ArrowLeft {...sign} {...props} />
export const TickIcon = (props: LucideProps) => <Check {...sign} {...props} />
export const DownIcon = (props: LucideProps) => <ChevronDown {...sign} {...props} />
export const CopyIcon = (props: LucideProps) => <Copy {...sign} {...props} />
export const ListIcon = (props: LucideProps) => <List {...sign} {...props} />
export const LocateIcon = (props: LucideProps) => <LocateFixed {...sign} {...props} />
export const MapIcon = (props: LucideProps) => <MapSheet {...sign} {...props} />
export const MinusIcon = (props: LucideProps) => <Minus {...sign} {...props} />
export const PlusIcon = (props: LucideProps) => <Plus {...sign} {...props} />
export const SearchIcon = (props: LucideProps) => <Search {...sign} {...props} />
export const ShareIcon = (props: LucideProps) => <Share2 {...sign} {...props} />
export const FilterIcon = (props: LucideProps) => <SlidersHorizontal {...sign} {...props} />
export const WarnIcon = (props: LucideProps) => <TriangleAlert {...sign} {...props} />
export const CloseIcon = (props: LucideProps) => <X {...sign} {...props} />
export const CalendarIcon = (props: LucideProps) => <CalendarDays {...sign} {...props} />
export const AddDateIcon = (props: LucideProps) => <CalendarPlus {...sign} {...props} />
export const EarlierIcon = (props: LucideProps) => <ChevronLeft {...sign} {...props} />
export const LaterIcon = (props: LucideProps) => <ChevronRight {...sign} {...props} />
export const PlaceIcon = (props: LucideProps) => <MapPin {...sign} {...props} />
export const PrintIcon = (props: LucideProps) => <Printer {...sign} {...props} />
export const MovedIcon = (props: LucideProps) => <Redo2 {...sign} {...props} />
export const FeedIcon = (props: LucideProps) => <Rss {...sign} {...props} />
export const HeartIcon = (props: LucideProps) => <HandHeart {...sign} {...props} />
