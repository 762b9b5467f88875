// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// watchkeeper-test-results: writes or reads a folder of results until it is killed or done, for tst_ResultProcesses.
#include "history/ResultRounds.h"
#include "history/StoredResultWriter.h"

#include <QCoreApplication>

#include <cstdio>

using namespace watchkeeper;
using namespace watchkeeper::test;

namespace {

//! Writes rounds, and prints the number of each round after it has been stored safely.
int write(const QString &folder, int first, int end)
{
    StoredResultWriterOptions options;
    options.rollup = [](const TargetId &, const QList<StoredResult> &rows) { return QByteArray::number(rows.size()); };
    StoredResultWriter writer(folder, options);
    for (int round = first; round < end; ++round) {
        for (const TargetResult &row : rowsOfRound(round))
            writer.append(row.target, row.result);
        if (const auto fault = writer.write(roundTime(round))) {
            std::fprintf(stderr, "%s\n", qPrintable(fault->text()));
            return 1;
        }
        std::printf("%d\n", round + 1);
        std::fflush(stdout);
        for (int step = 0; step < 20; ++step) {
            if (const auto more = writer.compact(roundTime(round)); !more || !*more)
                break;
        }
    }
    return 0;
}

//! Reads until all rounds exist. Every read must return only complete rounds, and never fewer than the previous read.
int read(const QString &folder, int end)
{
    for (int seen = 0; seen < end;) {
        QString wrong;
        const int rounds = countCompleteRounds(folder, &wrong);
        if (rounds < seen) {
            std::fprintf(stderr, "%d, %d before: %s\n", rounds, seen, qPrintable(wrong));
            return 1;
        }
        seen = rounds;
    }
    return 0;
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QLatin1String("write"))
        return write(arguments.value(2), arguments.value(3).toInt(), arguments.value(4).toInt());
    return read(arguments.value(2), arguments.value(3).toInt());
}
