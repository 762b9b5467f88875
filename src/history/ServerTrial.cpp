// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/ServerTrial.h"

#include "history/database/HistoryServer.h"

#include <QCoreApplication>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

//! Nothing of it remains: it is never committed.
HistoryFault keepSomething(PostgresConnection &connection)
{
    for (const QString &sql :
         {u"BEGIN"_s, u"CREATE SCHEMA watchkeeper_trial"_s, u"CREATE TABLE watchkeeper_trial.trial (data BYTEA NOT NULL)"_s,
          u"INSERT INTO watchkeeper_trial.trial (data) SELECT decode(repeat('ab', 65536), 'hex')"_s, u"ROLLBACK"_s}) {
        if (auto fault = connection.execute(sql))
            return fault;
    }
    return {};
}

} // namespace

QString tryServer(const HistoryServerPlace &server)
{
    PostgresConnection connection(server);
    if (const auto fault = connection.open(PostgresConnection::Mode::ReadWrite))
        return fault->sentence();
    const auto version = connection.single(u"SHOW server_version"_s);
    if (!version)
        return version.error().sentence();
    const QString number = version->toString().section(u' ', 0, 0); // a distribution adds its own
    auto fault = lookAtEncoding(connection);
    if (!fault)
        fault = keepSomething(connection);
    if (fault)
        return QCoreApplication::translate("ServerTrial",
                                           "Connected to PostgreSQL %1, but the history cannot be kept there: %2")
                   .arg(number, fault->detail())
            + (fault->detail().endsWith(u'.') ? QString() : u"."_s);
    return QCoreApplication::translate("ServerTrial", "Connected to PostgreSQL %1. The history can be kept there.").arg(number);
}

} // namespace watchkeeper
