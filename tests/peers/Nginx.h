// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file A real nginx for a single test, with a temporary folder and free ports. The destructor stops it and removes the
//! folder.

#include <QProcess>
#include <QString>
#include <QTemporaryDir>

namespace watchkeeper::test {

//! \brief nginx with a plain and a TLS port on 127.0.0.1, and some pages that a monitor should distinguish.
//!
//! The listening sockets are created by the test and inherited by nginx, so no port has to be guessed. A connection right after
//! start() waits instead of being refused. The certificate for `localhost` is signed by a CA created for the test.
class Nginx
{
public:
    Nginx();
    ~Nginx();
    Nginx(const Nginx &) = delete;
    Nginx &operator=(const Nginx &) = delete;

    //! \return the error, or an empty string
    QString start();
    QString url(const QString &path) const;    //!< `http://127.0.0.1:…`
    QString tlsUrl(const QString &path) const; //!< `https://localhost:…`
    QString authorityFile() const;             //!< PEM of the CA that signed the certificate
    QString certificateFile() const { return path(QStringLiteral("server.pem")); } //!< also valid for clients
    QString keyFile() const { return path(QStringLiteral("server.key")); }

private:
    QString path(const QString &name) const { return m_folder.filePath(name); }
    QString makeCertificates();
    QString writePages();
    QString writeConfiguration();
    QString launch();

    QTemporaryDir m_folder;
    QProcess m_process;
    int m_plainSocket = -1;
    int m_tlsSocket = -1;
    quint16 m_plainPort = 0;
    quint16 m_tlsPort = 0;
};

} // namespace watchkeeper::test
