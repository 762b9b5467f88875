// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/SmtpFake.h"

namespace watchkeeper::test {

SmtpFake::SmtpFake(QObject *parent)
    : QTcpServer(parent)
{
    if (!listen(QHostAddress::LocalHost))
        qFatal("no free port: %s", qPrintable(errorString()));
}

void SmtpFake::incomingConnection(qintptr descriptor)
{
    m_socket = new QSslSocket(this);
    m_socket->setSocketDescriptor(descriptor);
    m_socket->setSslConfiguration(configuration);
    m_buffer.clear();
    m_inMail = false;
    m_loginStep = 0;
    connect(m_socket, &QSslSocket::readyRead, this, &SmtpFake::onReadable);
    connect(m_socket, &QSslSocket::disconnected, m_socket, &QObject::deleteLater);
    const QByteArray greeting = answer.value("greeting", "220 fake ESMTP");
    if (tls != Tls::FromTheFirstByte)
        return say(greeting);
    connect(m_socket, &QSslSocket::encrypted, this, [this, greeting] { say(greeting); });
    m_socket->startServerEncryption();
}

void SmtpFake::onReadable()
{
    m_buffer += m_socket->readAll();
    for (qsizetype end = m_buffer.indexOf("\r\n"); end >= 0; end = m_buffer.indexOf("\r\n")) {
        const QByteArray line = m_buffer.first(end);
        m_buffer.remove(0, end + 2);
        if (m_inMail)
            takeMailLine(line);
        else
            take(line);
    }
}

void SmtpFake::takeMailLine(const QByteArray &line)
{
    if (line != ".") {
        m_mail += line + "\r\n";
        return;
    }
    m_inMail = false;
    say(answer.value(".", "250 2.0.0 queued as 7F3A"));
}

void SmtpFake::take(const QByteArray &line)
{
    m_commands.append(line);
    if (isSilent)
        return;
    for (auto own = m_answerQueues.begin(); own != m_answerQueues.end(); ++own) {
        if (line.startsWith(own.key()))
            answer.insert(own.key(), own->takeFirst());
    }
    for (auto own = answer.cbegin(); own != answer.cend(); ++own) {
        if (line.startsWith(own.key())) {
            if (*own == "hang up")
                return m_socket->abort();
            return say(*own);
        }
    }
    say(rightAnswer(line));
    if (line == "STARTTLS") {
        m_socket->flush();
        m_socket->startServerEncryption();
    } else if (line == "QUIT") {
        m_socket->disconnectFromHost();
    }
}

QByteArray SmtpFake::rightAnswer(const QByteArray &command)
{
    if (m_loginStep > 0)
        return m_loginStep++ == 1 ? QByteArray("334 UGFzc3dvcmQ6") : (m_loginStep = 0, QByteArray("235 2.7.0 welcome"));
    if (command.startsWith("EHLO")) {
        QByteArray hello("250-fake greets you\r\n250-SIZE 1000000\r\n");
        if (tls == Tls::Start && !m_socket->isEncrypted())
            hello += "250-STARTTLS\r\n";
        if (!auth.isEmpty())
            hello += "250-AUTH " + auth + "\r\n";
        return hello + "250 8BITMIME";
    }
    if (command == "AUTH LOGIN") {
        m_loginStep = 1;
        return "334 VXNlcm5hbWU6";
    }
    if (command.startsWith("AUTH PLAIN"))
        return "235 2.7.0 welcome";
    if (command == "DATA") {
        m_inMail = true;
        m_mail.clear();
        m_wasEncrypted = m_socket->isEncrypted();
        return "354 go ahead";
    }
    return command == "STARTTLS" ? "220 ready" : "250 2.1.0 fine";
}

} // namespace watchkeeper::test
