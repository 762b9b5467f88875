// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Signs notices of new versions with a key of its own, by the commands of docs/contributing/packaging.md.

#include "app/release/ReleaseChecker.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

namespace watchkeeper::test {

class ReleaseSigner
{
public:
    ReleaseSigner()
    {
        run({QStringLiteral("genpkey"), QStringLiteral("-algorithm"), QStringLiteral("ed25519"), QStringLiteral("-out"),
             keyFile()});
        run({QStringLiteral("pkey"), QStringLiteral("-in"), keyFile(), QStringLiteral("-pubout"), QStringLiteral("-outform"),
             QStringLiteral("DER"), QStringLiteral("-out"), path("public.der")});
        m_publicKey = content("public.der").right(32);
    }

    const QByteArray &publicKey() const { return m_publicKey; }

    //! Returns a notice with any payload.
    QByteArray noticeOf(const QByteArray &payload) const
    {
        QFile file(path("payload"));
        if (!file.open(QIODevice::WriteOnly) || file.write(payload) != payload.size() || !file.flush())
            qFatal("the payload can't be written");
        run({QStringLiteral("pkeyutl"), QStringLiteral("-sign"), QStringLiteral("-inkey"), keyFile(), QStringLiteral("-rawin"),
             QStringLiteral("-in"), path("payload"), QStringLiteral("-out"), path("signature")});
        return QJsonDocument(QJsonObject{{QStringLiteral("payload"), QString::fromLatin1(payload.toBase64())},
                                         {QStringLiteral("signature"), QString::fromLatin1(content("signature").toBase64())}})
            .toJson();
    }
    QByteArray notice(const QJsonObject &release) const { return noticeOf(QJsonDocument(release).toJson()); }

    //! Returns the payload of a valid release on the host of `address`.
    static QJsonObject release(const QUrl &address, const QString &version, const QDateTime &now)
    {
        return {{QStringLiteral("product"), QStringLiteral("watchkeeper")},
                {QStringLiteral("version"), version},
                {QStringLiteral("released"), now.date().toString(Qt::ISODate)},
                {QStringLiteral("signed"), now.addDays(-1).toString(Qt::ISODate)},
                {QStringLiteral("expires"), now.addDays(30).toString(Qt::ISODate)},
                {QStringLiteral("link"), address.resolved(QUrl(QStringLiteral("/news/%1").arg(version))).toString()},
                {QStringLiteral("notes"), QStringLiteral("- <b>Faster</b>\n- Safer")}};
    }

private:
    QString path(const char *name) const { return m_folder.filePath(QString::fromLatin1(name)); }
    QString keyFile() const { return path("release.key"); }
    QByteArray content(const char *name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static void run(const QStringList &arguments)
    {
        if (const int status = QProcess::execute(QStringLiteral("openssl"), arguments); status != 0)
            qFatal("openssl failed with %d", status);
    }

    QTemporaryDir m_folder;
    QByteArray m_publicKey;
};

} // namespace watchkeeper::test
