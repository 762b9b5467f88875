// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file A mail server on loopback that follows a script, which may violate the protocol.

#include <QHash>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QTcpServer>

namespace watchkeeper::test {

//! \brief Speaks SMTP with one client at a time, and records the data sent by the client.
class SmtpFake : public QTcpServer
{
    Q_OBJECT

public:
    enum class Tls : quint8 { None, Start, FromTheFirstByte };

    explicit SmtpFake(QObject *parent = nullptr);

    Tls tls = Tls::None;
    QSslConfiguration configuration; //!< for TLS
    QByteArray auth;                 //!< offered mechanisms, such as `PLAIN LOGIN`; empty: none
    QHash<QByteArray, QByteArray>
        //! maps the start of a command, such as `RCPT TO:<b@`, to a replacement answer; `.`: the end of an email
        answer;
    bool isSilent = false; //!< sends nothing after the greeting

    //! Answers with the next of `answers` each time `command` is received.
    void answerInTurn(const QByteArray &command, const QByteArrayList &answers) { m_answerQueues.insert(command, answers); }

    const QByteArrayList &commands() const { return m_commands; } //!< as received, without the content of DATA
    const QByteArray &mail() const { return m_mail; }             //!< as received, including dot-stuffing
    //! whether the connection was encrypted when the email arrived
    bool wasEncrypted() const { return m_wasEncrypted; }

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    void onReadable();
    void take(const QByteArray &line);
    void takeMailLine(const QByteArray &line);
    void say(const QByteArray &text) { m_socket->write(text + "\r\n"); }
    QByteArray rightAnswer(const QByteArray &command);

    QSslSocket *m_socket = nullptr;
    QByteArray m_buffer;
    QByteArrayList m_commands;
    QHash<QByteArray, QByteArrayList> m_answerQueues;
    QByteArray m_mail;
    bool m_inMail = false;
    int m_loginStep = 0;
    bool m_wasEncrypted = false;
};

} // namespace watchkeeper::test
