-- AlterTable
ALTER TABLE "User" ADD COLUMN "madeIn" TEXT;

-- AlterTable
ALTER TABLE "Enrollment" ADD COLUMN "calendarHash" TEXT;

-- CreateTable
CREATE TABLE "Deck" (
    "userId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "createdAt" BIGINT NOT NULL,
    "changedAt" BIGINT NOT NULL,
    "shareKey" TEXT,

    PRIMARY KEY ("userId", "id"),
    CONSTRAINT "Deck_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Assignment" (
    "id" TEXT NOT NULL PRIMARY KEY,
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
    CONSTRAINT "Assignment_classroomId_fkey" FOREIGN KEY ("classroomId") REFERENCES "Classroom" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "AssignmentItem" (
    "assignmentId" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "itemId" TEXT NOT NULL,
    "item" TEXT NOT NULL,

    PRIMARY KEY ("assignmentId", "locale", "position"),
    CONSTRAINT "AssignmentItem_assignmentId_fkey" FOREIGN KEY ("assignmentId") REFERENCES "Assignment" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Extension" (
    "userId" TEXT NOT NULL,
    "assignmentId" TEXT NOT NULL,
    "dueAt" BIGINT NOT NULL,

    PRIMARY KEY ("userId", "assignmentId"),
    CONSTRAINT "Extension_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Extension_assignmentId_fkey" FOREIGN KEY ("assignmentId") REFERENCES "Assignment" ("id") ON DELETE CASCADE ON UPDATE CASCADE
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
