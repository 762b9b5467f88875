// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/database/SqlConnection.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QScopeGuard>
#include <QSqlDatabase>
#include <QSqlError>
#include <QThread>
#include <QUrl>
#include <QUrlQuery>

#include <atomic>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

constexpr int kConnectTimeoutSeconds = 5;
constexpr int kUnacknowledgedTimeoutMs = 10'000;
constexpr int kStatementTimeoutMs = 30'000;

//! [s] The writer's lock ends with the connection, so the server must detect when this computer disappears.
constexpr int kKeepaliveSeconds = 10;

//! A Watchkeeper parameter that libpq doesn't support; see inSchema().
const auto kSchemaParameter = "schema"_L1;

//! Returns the allowed libpq parameters. Other parameters could make libpq read files or run programs.
const QStringList &parameters()
{
    static const QStringList known{u"host"_s, u"sslmode"_s, u"sslrootcert"_s, u"sslcert"_s, u"sslkey"_s};
    return known;
}

class HistoryServerLocationText
{
    Q_DECLARE_TR_FUNCTIONS(HistoryServerLocation)
};

//! Quotes a value for libpq (PostgreSQL manual, 34.1.1.1).
QString quoted(QString value)
{
    value.replace(u'\\', u"\\\\"_s).replace(u'\'', u"\\'"_s);
    return u'\'' + value + u'\'';
}

QString unsupportedParameter(const QUrl &url)
{
    const auto items = QUrlQuery(url).queryItems(QUrl::FullyDecoded);
    for (const auto &[name, value] : items) {
        static const QRegularExpression word(u"^[a-z0-9_]+$"_s);
        if (name == kSchemaParameter && word.match(value).hasMatch())
            continue;
        if (!parameters().contains(name))
            return HistoryServerLocationText::tr("“%1” isn't supported here. Available: %2.")
                .arg(name, parameters().join(u", "_s));
        if (value.contains(u';')) // Qt would truncate the text at the semicolon
            return HistoryServerLocationText::tr("“%1” can't contain a semicolon.").arg(name);
    }
    return {};
}

} // namespace

bool HistoryServerLocation::isServerUrl(const QString &place)
{
    return place.startsWith("postgresql://"_L1, Qt::CaseInsensitive) || place.startsWith("postgres://"_L1, Qt::CaseInsensitive);
}

Expected<HistoryServerLocation, QString> HistoryServerLocation::fromUrl(const QString &url)
{
    const QUrl parsed(url, QUrl::StrictMode);
    if (!isServerUrl(url) || !parsed.isValid())
        return Unexpected(
            HistoryServerLocationText::tr("This isn't a valid URL. Use a form like postgresql://user@db.example/watchkeeper."));
    if (parsed.path().size() < 2)
        return Unexpected(HistoryServerLocationText::tr("The database name is missing after the host, as in …/watchkeeper."));
    if (const QString wrong = unsupportedParameter(parsed); !wrong.isEmpty())
        return Unexpected(wrong);
    return HistoryServerLocation(parsed);
}

Expected<HistoryServerLocation, QString> HistoryServerLocation::fromSetting(const QString &url)
{
    const QUrlQuery query(QUrl(url, QUrl::StrictMode));
    const bool hasPassword = !QUrl(url).password().isEmpty() || query.hasQueryItem(u"password"_s);
    if (hasPassword)
        return Unexpected(HistoryServerLocationText::tr(
                              "This URL can't contain a password, because others may read it. Add the password to the file %1, "
                              "in the form host:port:database:user:password, or set the environment variable PGPASSWORD.")
                              .arg(passwordFile()));
    if (query.hasQueryItem(kSchemaParameter))
        return Unexpected(HistoryServerLocationText::tr("“%1” isn't supported here. Available: %2.")
                              .arg(kSchemaParameter, parameters().join(u", "_s)));
    return fromUrl(url);
}

QString HistoryServerLocation::passwordFile()
{
#ifdef Q_OS_WIN
    return u"%APPDATA%\\postgresql\\pgpass.conf"_s; // documented in the PostgreSQL manual: libpq, The Password File
#else
    return u"~/.pgpass"_s;
#endif
}

HistoryServerLocation HistoryServerLocation::inSchema(const QString &schema) const
{
    QUrl url = m_url;
    QUrlQuery query(url);
    query.removeAllQueryItems(kSchemaParameter);
    query.addQueryItem(kSchemaParameter, schema);
    url.setQuery(query);
    return HistoryServerLocation(url);
}

QString HistoryServerLocation::schema() const
{
    return QUrlQuery(m_url).queryItemValue(kSchemaParameter);
}

QString HistoryServerLocation::displayUrl() const
{
    return m_url.toString(QUrl::RemovePassword | QUrl::RemoveQuery);
}

QString HistoryServerLocation::host() const
{
    const QString folder = QUrlQuery(m_url).queryItemValue(u"host"_s, QUrl::FullyDecoded);
    return folder.isEmpty() ? m_url.host(QUrl::FullyDecoded) : folder;
}

QString HistoryServerLocation::options() const
{
    QStringList ofServer{u"statement_timeout=%1"_s.arg(kStatementTimeoutMs),
                         u"idle_in_transaction_session_timeout=%1"_s.arg(kStatementTimeoutMs),
                         u"tcp_keepalives_idle=%1"_s.arg(kKeepaliveSeconds),
                         u"tcp_keepalives_interval=%1"_s.arg(kKeepaliveSeconds), u"tcp_keepalives_count=3"_s};
    if (!schema().isEmpty())
        ofServer.append(u"search_path=%1"_s.arg(schema()));
    QStringList options{u"connect_timeout=%1"_s.arg(kConnectTimeoutSeconds),
                        u"keepalives_idle=%1"_s.arg(kUnacknowledgedTimeoutMs / 1000),
                        u"tcp_user_timeout=%1"_s.arg(kUnacknowledgedTimeoutMs), u"application_name=watchkeeper"_s,
                        u"options='-c %1'"_s.arg(ofServer.join(u" -c "_s))};
    const QUrlQuery query(m_url);
    for (const QString &name : parameters()) {
        if (name != "host"_L1 && query.hasQueryItem(name))
            options.append(name + u'=' + quoted(query.queryItemValue(name, QUrl::FullyDecoded)));
    }
    return options.join(u';');
}

namespace {

QString uniqueName()
{
    static std::atomic<quint64> number = 0;
    return u"watchkeeper-history-%1"_s.arg(++number);
}

} // namespace

SqlConnection::SqlConnection(const QString &driver)
    : m_name(uniqueName())
    , m_thread(QThread::currentThread())
{
    QSqlDatabase::addDatabase(driver, m_name);
}

SqlConnection::~SqlConnection()
{
    Q_ASSERT(m_thread == QThread::currentThread());
    m_queries.clear(); // statements must be released before their connection
    database().close();
    QSqlDatabase::removeDatabase(m_name);
}

void SqlConnection::abortConnection()
{
    database().close();
    QSqlDatabase::removeDatabase(m_name);
}

QSqlDatabase SqlConnection::database() const
{
    return QSqlDatabase::database(m_name, false);
}

//! Qt would bind a null string as NULL.
QVariant SqlConnection::bindableValue(const QVariant &value) const
{
    if (value.typeId() == QMetaType::QString && value.toString().isNull())
        return QString(u""_s);
    if (value.typeId() == QMetaType::QByteArray && value.toByteArray().isNull())
        return QByteArray("");
    return value;
}

HistoryFault SqlConnection::execute(const QString &sql, const QVariantList &values)
{
    if (!values.isEmpty())
        return select(sql, values, {});
    const auto answer = queryValue(sql); // a server can't prepare BEGIN and similar statements
    return answer ? HistoryFault() : answer.error();
}

HistoryFault SqlConnection::executeEach(const QStringList &statements)
{
    for (const QString &sql : statements) {
        if (const auto answer = queryValue(sql); !answer)
            return answer.error();
    }
    return {};
}

HistoryFault SqlConnection::select(const QString &sql, const QVariantList &values,
                                   const std::function<void(const QSqlQuery &)> &eachRow)
{
    const auto query = preparedQuery(sql);
    if (!query)
        return query.error();
    const auto finish = qScopeGuard([&query] { (*query)->finish(); });
    for (qsizetype i = 0; i < values.size(); ++i)
        (*query)->bindValue(static_cast<int>(i), bindableValue(values[i]));
    if (!(*query)->exec())
        return faultOf((*query)->lastError());
    while ((*query)->next()) {
        if (eachRow)
            eachRow(**query);
    }
    if ((*query)->lastError().isValid()) // reading the rows failed
        return faultOf((*query)->lastError());
    return {};
}

Expected<QVariant, HistoryError> SqlConnection::queryValue(const QString &sql)
{
    if (!database().isOpen()) // the server is unreachable, and Qt would log a warning
        return Unexpected(faultOf(database().lastError()));
    QSqlQuery query(database());
    query.setForwardOnly(true);
    if (!query.exec(sql))
        return Unexpected(faultOf(query.lastError()));
    const QVariant answer = query.next() ? query.value(0) : QVariant();
    if (query.lastError().isValid())
        return Unexpected(faultOf(query.lastError()));
    return answer;
}

Expected<QSqlQuery *, HistoryError> SqlConnection::preparedQuery(const QString &sql)
{
    Q_ASSERT(m_thread == QThread::currentThread());
    const auto known = m_queries.find(sql);
    if (known != m_queries.end())
        return &known->second;
    QSqlQuery query(database());
    query.setForwardOnly(true);
    if (!query.prepare(sql))
        return Unexpected(faultOf(query.lastError()));
    return &m_queries.emplace(sql, std::move(query)).first->second;
}

SqliteConnection::SqliteConnection(QString path)
    : SqlConnection(u"QSQLITE"_s)
    , m_path(std::move(path))
{
}

HistoryFault SqliteConnection::open(Mode mode)
{
    QSqlDatabase connection = database();
    connection.setDatabaseName(m_path);
    QString options = u"QSQLITE_BUSY_TIMEOUT=%1"_s.arg(kBusyTimeoutMs);
    if (mode != Mode::ReadWrite)
        options += u";QSQLITE_OPEN_READONLY"_s;
    if (mode == Mode::ImmutableFile) {
        connection.setDatabaseName(QString::fromLatin1(QUrl::fromLocalFile(m_path).toEncoded()) + u"?immutable=1"_s);
        options += u";QSQLITE_OPEN_URI"_s;
    }
    connection.setConnectOptions(options);
    if (!connection.open())
        return historyError(connection.lastError(), m_path);
    return {};
}

HistoryError SqliteConnection::faultOf(const QSqlError &error) const
{
    return historyError(error, m_path);
}

PostgresConnection::PostgresConnection(HistoryServerLocation location)
    : SqlConnection(u"QPSQL"_s)
    , m_location(std::move(location))
{
}

HistoryFault PostgresConnection::open(Mode mode)
{
    QSqlDatabase connection = database();
    if (!connection.isValid())
        return HistoryError(HistoryError::Kind::Unreachable, m_location.displayUrl(),
                            u"Qt's driver for PostgreSQL isn't installed"_s);
    const QUrl &url = m_location.url();
    connection.setHostName(m_location.host());
    connection.setPort(url.port(-1));
    connection.setUserName(url.userName(QUrl::FullyDecoded));
    connection.setPassword(url.password(QUrl::FullyDecoded));
    connection.setDatabaseName(url.path(QUrl::FullyDecoded).mid(1));
    connection.setConnectOptions(m_location.options());
    if (!connection.open())
        return faultOf(connection.lastError());
    if (mode == Mode::ReadOnly)
        return execute(u"SET default_transaction_read_only = on"_s);
    return {};
}

HistoryError PostgresConnection::faultOf(const QSqlError &error) const
{
    return serverError(error, m_location.displayUrl(), database().isOpen());
}

QVariant PostgresConnection::bindableValue(const QVariant &value) const
{
    if (value.typeId() == QMetaType::QString && value.toString().contains(QChar::Null))
        return value.toString().replace(QChar::Null, QChar::ReplacementCharacter);
    return SqlConnection::bindableValue(value);
}

} // namespace watchkeeper
