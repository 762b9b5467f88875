// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file A WHOIS server (RFC 3912) on loopback. It receives one query, sends one reply and closes the connection.

#include <QHash>
#include <QObject>
#include <QStringList>
#include <QTcpServer>

namespace watchkeeper::test {

class WhoisFaults : public QObject
{
    Q_OBJECT

public:
    explicit WhoisFaults(QObject *parent = nullptr);

    //! `127.0.0.1:PORT`
    QString address() const;
    //! Sets the reply to a query. Other queries get a "not found" reply.
    void answer(const QString &question, const QByteArray &reply) { m_answers.insert(question, reply); }
    //! Makes the server read queries without ever replying.
    void fallSilent() { m_isSilent = true; }
    //! Makes the server send an endless reply.
    void floodWith(const QByteArray &piece) { m_flood = piece; }
    const QStringList &questions() const { return m_questions; }

private:
    void onReadable(QTcpSocket *socket);

    QTcpServer m_server;
    QHash<QString, QByteArray> m_answers;
    QByteArray m_flood;
    QStringList m_questions;
    bool m_isSilent = false;
};

} // namespace watchkeeper::test
