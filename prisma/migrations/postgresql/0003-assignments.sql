-- AlterTable
ALTER TABLE "User" ADD COLUMN     "madeIn" TEXT;

-- AlterTable
ALTER TABLE "Enrollment" ADD COLUMN     "calendarHash" TEXT;

-- CreateTable
CREATE TABLE "Deck" (
    "userId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "createdAt" BIGINT NOT NULL,
    "changedAt" BIGINT NOT NULL,
    "shareKey" TEXT,

    CONSTRAINT "Deck_pkey" PRIMARY KEY ("userId","id")
);

-- CreateTable
CREATE TABLE "Assignment" (
    "id" TEXT NOT NULL,
    "classroomId" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "locale" TEXT,
    "createdAt" BIGINT NOT NULL,
    "opensAt" BIGINT NOT NULL,
    "dueAt" BIGINT,
    "closedAt" BIGINT,
    "countsFrom" BIGINT NOT NULL,
    "paused" TEXT NOT NULL DEFAULT '[]',
    "bankVersion" TEXT NOT NULL,

    CONSTRAINT "Assignment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AssignmentItem" (
    "assignmentId" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "itemId" TEXT NOT NULL,
    "item" TEXT NOT NULL,

    CONSTRAINT "AssignmentItem_pkey" PRIMARY KEY ("assignmentId","locale","position")
);

-- CreateTable
CREATE TABLE "Extension" (
    "userId" TEXT NOT NULL,
    "assignmentId" TEXT NOT NULL,
    "dueAt" BIGINT NOT NULL,

    CONSTRAINT "Extension_pkey" PRIMARY KEY ("userId","assignmentId")
);

-- CreateIndex
CREATE UNIQUE INDEX "Deck_shareKey_key" ON "Deck"("shareKey");

-- CreateIndex
CREATE INDEX "Assignment_classroomId_idx" ON "Assignment"("classroomId");

-- CreateIndex
CREATE UNIQUE INDEX "AssignmentItem_assignmentId_locale_itemId_key" ON "AssignmentItem"("assignmentId", "locale", "itemId");

-- CreateIndex
CREATE INDEX "Extension_assignmentId_idx" ON "Extension"("assignmentId");

-- CreateIndex
CREATE UNIQUE INDEX "Enrollment_calendarHash_key" ON "Enrollment"("calendarHash");

-- AddForeignKey
ALTER TABLE "Deck" ADD CONSTRAINT "Deck_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_classroomId_fkey" FOREIGN KEY ("classroomId") REFERENCES "Classroom"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AssignmentItem" ADD CONSTRAINT "AssignmentItem_assignmentId_fkey" FOREIGN KEY ("assignmentId") REFERENCES "Assignment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Extension" ADD CONSTRAINT "Extension_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Extension" ADD CONSTRAINT "Extension_assignmentId_fkey" FOREIGN KEY ("assignmentId") REFERENCES "Assignment"("id") ON DELETE CASCADE ON UPDATE CASCADE;
