// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Another process that uses a history, to be killed or to block others:
//   HistoryChild commit FILE FIRST [LAST]
//                                    commits transitions at FIRST, FIRST+1, … without end, or up to LAST and then waits to be killed; prints
//                                    each number once it is on the disk
//   HistoryChild hold FILE           locks the whole file, also against readers; prints "held"; unlocks it when its input ends
#include "history/database/HistoryDatabase.h"
#include "history/database/SqlConnection.h"
#include "history/tables/TransitionTable.h"

#include <QCoreApplication>

#include <cstdio>
#include <limits>

using namespace watchkeeper;
using namespace Qt::StringLiterals;

namespace {

int fail(const HistoryError &error)
{
    std::fprintf(stderr, "%s\n", qPrintable(error.detail()));
    return 1;
}

int commitForEver(const QString &path, qint64 first, qint64 last = std::numeric_limits<qint64>::max())
{
    HistoryDatabase database(path, HistoryDatabase::Access::Write);
    TransitionTable table(&database);
    const TargetId target = QUuid::createUuidV5(QUuid(), u"target"_s);
    for (qint64 at = first; at <= last; ++at) {
        StoredTransition transition;
        transition.target = target;
        transition.at = at;
        transition.summary = QString(static_cast<qsizetype>(at % 300), u's');
        if (const auto fault = table.add({transition}))
            return fail(*fault);
        std::printf("%lld\n", static_cast<long long>(at));
        std::fflush(stdout);
    }
    std::getchar();
    return 0;
}

int hold(const QString &path)
{
    SqliteConnection connection(path);
    if (const auto fault = connection.open(SqliteConnection::Mode::ReadWrite))
        return fail(*fault);
    for (const QString &sql : {u"PRAGMA locking_mode = EXCLUSIVE"_s, u"BEGIN EXCLUSIVE"_s}) {
        if (const auto fault = connection.execute(sql))
            return fail(*fault);
    }
    std::puts("held");
    std::fflush(stdout);
    while (std::getchar() != EOF) { }
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 4 && arguments[1] == "commit"_L1)
        return commitForEver(arguments[2], arguments[3].toLongLong());
    if (arguments.size() == 5 && arguments[1] == "commit"_L1)
        return commitForEver(arguments[2], arguments[3].toLongLong(), arguments[4].toLongLong());
    if (arguments.size() == 3 && arguments[1] == "hold"_L1)
        return hold(arguments[2]);
    return 2;
}
