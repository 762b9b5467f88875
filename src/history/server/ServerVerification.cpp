// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/server/ServerVerification.h"

#include "history/database/HistoryServer.h"

#include <QCoreApplication>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

//! \brief Returns a schema that an administrator created for a history, for a user who can't create schemas; empty if there is
//! none.
Expected<QString, HistoryError> existingSchema(PostgresConnection &connection)
{
    const auto found = connection.queryValue(
        u"SELECT CAST(nspname AS text) FROM pg_namespace WHERE NOT has_database_privilege(current_database(), 'CREATE') "
        "AND nspname ~ '^watchkeeper_[0-9a-f]{32}$' AND has_schema_privilege(oid, 'CREATE') LIMIT 1"_s);
    if (!found)
        return Unexpected(found.error());
    return found->toString();
}

//! Creates a table with a row in a transaction that is rolled back.
HistoryFault verifyWriteAccess(PostgresConnection &connection, const QString &existingSchema)
{
    QStringList all{u"BEGIN"_s};
    if (existingSchema.isEmpty())
        all.append(u"CREATE SCHEMA watchkeeper_trial"_s);
    const QString table = (existingSchema.isEmpty() ? u"watchkeeper_trial"_s : existingSchema) + u".trial"_s;
    all.append(u"CREATE TABLE %1 (data BYTEA NOT NULL)"_s.arg(table));
    all.append(u"INSERT INTO %1 (data) SELECT decode(repeat('ab', 65536), 'hex')"_s.arg(table));
    all.append(u"ROLLBACK"_s);
    for (const QString &sql : std::as_const(all)) {
        if (auto fault = connection.execute(sql))
            return fault;
    }
    return {};
}

} // namespace

QString verifyServer(const HistoryServerLocation &server)
{
    PostgresConnection connection(server);
    if (const auto fault = connection.open(PostgresConnection::Mode::ReadWrite))
        return fault->sentence();
    const auto version = connection.queryValue(u"SHOW server_version"_s);
    if (!version)
        return version.error().sentence();
    const QString number = version->toString().section(u' ', 0, 0); // distributions append their own version
    const auto schema = existingSchema(connection);
    if (!schema)
        return schema.error().sentence();
    auto fault = verifyEncoding(connection);
    if (!fault)
        fault = verifyWriteAccess(connection, *schema);
    if (fault)
        return QCoreApplication::translate("ServerTrial",
                                           "Connected to PostgreSQL %1, but the history can't be stored there: %2")
                   .arg(number, fault->detail())
            + (fault->detail().endsWith(u'.') ? QString() : u"."_s);
    if (!schema->isEmpty())
        return QCoreApplication::translate("ServerTrial",
                                           "Connected to PostgreSQL %1. The current user can't create schemas, but can store "
                                           "history in the existing schema %2.")
            .arg(number, *schema);
    return QCoreApplication::translate("ServerTrial", "Connected to PostgreSQL %1. The history can be stored there.")
        .arg(number);
}

} // namespace watchkeeper
