-- CreateTable
CREATE TABLE "known_network" (
    "userId" TEXT NOT NULL,
    "network" TEXT NOT NULL,
    "seenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "known_network_pkey" PRIMARY KEY ("userId","network")
);

-- CreateIndex
CREATE INDEX "known_network_network_idx" ON "known_network"("network");

-- AddForeignKey
ALTER TABLE "known_network" ADD CONSTRAINT "known_network_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;
