// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/FreshHistory.h"

#include "history/database/HistoryDatabase.h"
#include "history/database/SqlConnection.h"

#include <QFileInfo>

namespace watchkeeper::test {

namespace {

QString server()
{
    return qEnvironmentVariable("WATCHKEEPER_TEST_SERVER");
}

bool isOnServer()
{
    return !server().isEmpty();
}

} // namespace

QString freshHistory(const QTemporaryDir &folder, const QString &name)
{
    if (!isOnServer())
        return folder.filePath(name);
    const QString database = QFileInfo(folder.path()).fileName() + QLatin1Char(' ') + name;
    PostgresConnection connection(*HistoryServerLocation::fromUrl(server()));
    auto fault = connection.open(PostgresConnection::Mode::ReadWrite);
    if (!fault)
        fault = connection.execute(QStringLiteral("CREATE DATABASE \"%1\" TEMPLATE template0").arg(database));
    if (fault)
        qFatal("%s", qPrintable(fault->sentence() + fault->detail()));
    QUrl url(server());
    url.setPath(QLatin1Char('/') + database);
    return url.toString(QUrl::FullyEncoded);
}

HistoryFault refuseRows(HistoryDatabase *database, const QString &table, const QString &when)
{
    QStringList statements{
        QStringLiteral("CREATE TEMP TRIGGER stop BEFORE INSERT ON %1 WHEN %2 BEGIN SELECT raise(ABORT, 'no'); END")
            .arg(table, when)};
    if (isOnServer()) // on a server, triggers don't belong to a connection
        statements = {
            QStringLiteral("SET watchkeeper.refuses = 'on'"),
            QStringLiteral(
                "CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'no'; END $$"),
            QStringLiteral("CREATE TRIGGER stop BEFORE INSERT ON %1 FOR EACH ROW"
                           " WHEN (%2 AND current_setting('watchkeeper.refuses', true) = 'on') EXECUTE FUNCTION refuse()")
                .arg(table, when)};
    for (const QString &sql : statements) {
        if (auto fault = database->execute(sql))
            return fault;
    }
    return {};
}

} // namespace watchkeeper::test
