// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/database/HistoryServerPlace.h"

#include <QCoreApplication>
#include <QUrlQuery>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

constexpr int kConnectSeconds = 5;
constexpr int kUnansweredMs = 10'000;
constexpr int kStatementMs = 30'000;

//! Of what libpq knows; others could make it read files or run programs.
const QStringList &parameters()
{
    static const QStringList known{u"host"_s, u"sslmode"_s, u"sslrootcert"_s, u"sslcert"_s, u"sslkey"_s};
    return known;
}

QString translated(const char *text)
{
    return QCoreApplication::translate("HistoryServerPlace", text);
}

//! As libpq wants values: 34.1.1.1.
QString quoted(QString value)
{
    value.replace(u'\\', u"\\\\"_s).replace(u'\'', u"\\'"_s);
    return u'\'' + value + u'\'';
}

QString wrongParameter(const QUrl &url)
{
    const auto items = QUrlQuery(url).queryItems(QUrl::FullyDecoded);
    for (const auto &[name, value] : items) {
        if (!parameters().contains(name))
            return translated(QT_TRANSLATE_NOOP("HistoryServerPlace", "“%1” is not known here; there are %2."))
                .arg(name, parameters().join(u", "_s));
        if (value.contains(u';')) // Qt would cut there
            return translated(QT_TRANSLATE_NOOP("HistoryServerPlace", "“%1” must not have a semicolon in it.")).arg(name);
    }
    return {};
}

} // namespace

bool HistoryServerPlace::isMeant(const QString &place)
{
    return place.startsWith("postgresql://"_L1, Qt::CaseInsensitive) || place.startsWith("postgres://"_L1, Qt::CaseInsensitive);
}

Expected<HistoryServerPlace, QString> HistoryServerPlace::fromUrl(const QString &url)
{
    const QUrl parsed(url, QUrl::StrictMode);
    if (!isMeant(url) || !parsed.isValid())
        return Unexpected(translated(QT_TRANSLATE_NOOP(
            "HistoryServerPlace", "That is not a URL such as postgresql://user:password@db.example/watchkeeper.")));
    if (parsed.path().size() < 2)
        return Unexpected(translated(QT_TRANSLATE_NOOP(
            "HistoryServerPlace", "The name of the database is missing behind the host, as in …/watchkeeper.")));
    if (const QString wrong = wrongParameter(parsed); !wrong.isEmpty())
        return Unexpected(wrong);
    return HistoryServerPlace(parsed);
}

QString HistoryServerPlace::shown() const
{
    return m_url.toString(QUrl::RemovePassword | QUrl::RemoveQuery);
}

QString HistoryServerPlace::host() const
{
    const QString folder = QUrlQuery(m_url).queryItemValue(u"host"_s, QUrl::FullyDecoded);
    return folder.isEmpty() ? m_url.host(QUrl::FullyDecoded) : folder;
}

QString HistoryServerPlace::options() const
{
    QStringList options{u"connect_timeout=%1"_s.arg(kConnectSeconds), u"keepalives_idle=%1"_s.arg(kUnansweredMs / 1000),
                        u"tcp_user_timeout=%1"_s.arg(kUnansweredMs), u"application_name=watchkeeper"_s,
                        u"options='-c statement_timeout=%1'"_s.arg(kStatementMs)};
    const QUrlQuery query(m_url);
    for (const QString &name : parameters()) {
        if (name != "host"_L1 && query.hasQueryItem(name))
            options.append(name + u'=' + quoted(query.queryItemValue(name, QUrl::FullyDecoded)));
    }
    return options.join(u';');
}

} // namespace watchkeeper
