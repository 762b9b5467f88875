// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Sends an alert as an email over SMTP (RFC 5321).

#include "alerts/alert/Alert.h"
#include "async/CancelToken.h"

#include <QByteArray>
#include <QByteArrayList>
#include <QCoroTask>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslSocket>

#include <optional>

namespace watchkeeper {

//! Returns whether the text has the form `name@host`, with characters that need no quotes.
bool isMailAddress(const QString &text);

//! \brief Returns the alert as a mail message. It depends only on the arguments, so a repeated delivery has the same
//! Date and Message-ID. Messages about the same problem reference each other. Strings in the alert can't inject header
//! fields. Lines end with CR LF. The message isn't dot-stuffed.
//! \param from, to  addresses
QByteArray mailMessage(const Alert &alert, const QString &from, const QStringList &to);

//! Adds a dot to each line that begins with one, and appends the end-of-data line (RFC 5321, 4.5.2).
QByteArray dotStuffed(const QByteArray &message);

//! Returns short ASCII text unchanged and other text as folded encoded words (RFC 2047).
QByteArray encodedWords(const QString &text);

//! Encodes as quoted-printable, in lines of at most 76 characters (RFC 2045, 6.7).
QByteArray quotedPrintable(const QString &text);

// A reply from an SMTP server. Pure.

//! \brief A reply code and its lines.
class SmtpReply
{
public:
    int code = 0; //!< 0 if the reply was invalid
    QByteArrayList lines;

    int firstDigit() const { return code / 100; }
    //! Returns whether a line of an EHLO reply begins with `word`, ignoring case.
    bool offers(const QByteArray &word) const;
    //! Returns the words after `word` on its line of an EHLO reply.
    QByteArrayList parameters(const QByteArray &word) const;
};

//! \brief Removes one reply from the start of `buffer`. Returns nullopt while the reply is incomplete. A reply that is invalid
//! or exceeds 16 KiB has code 0.
std::optional<SmtpReply> takeSmtpReply(QByteArray *buffer);

// A connection to a mail server.

//! \brief Returns the TLS configuration for a mail server.
//! \param authorities  complete list of trusted CAs; if empty, the system's CAs
QSslConfiguration mailTlsConfiguration(const QList<QSslCertificate> &authorities);

//! \brief A connection used by one coroutine. Every wait ends when the token fires or the connection closes.
class SmtpConnection
{
public:
    explicit SmtpConnection(CancelToken token);
    ~SmtpConnection();
    SmtpConnection(const SmtpConnection &) = delete;
    SmtpConnection &operator=(const SmtpConnection &) = delete;

    //! \param authorities  see mailTlsConfiguration()
    //! \return whether the connection succeeded; with `isTls`, also whether it is encrypted with a valid certificate
    [[nodiscard]] QCoro::Task<bool> open(QString server, quint16 port, bool isTls, QList<QSslCertificate> authorities);
    //! Starts TLS. Call it after the server has agreed. Returns false if TLS fails, or if data arrived before the
    //! handshake, since such data isn't authenticated.
    [[nodiscard]] QCoro::Task<bool> encrypt();
    //! \return the next reply; its code is 0 if the connection closed or the reply is invalid
    [[nodiscard]] QCoro::Task<SmtpReply> read();
    //! Sends a command, then reads the reply.
    [[nodiscard]] QCoro::Task<SmtpReply> sendCommand(QByteArray command);
    void write(const QByteArray &bytes) { m_socket.write(bytes); }

    bool isEncrypted() const { return m_socket.isEncrypted(); }
    bool isLocal() const { return m_socket.peerAddress().isLoopback(); }
    //! Returns whether TLS failed because of the certificate.
    bool hasBadCertificate() const { return m_hasBadCertificate; }

private:
    QCoro::Task<> waitForActivity();
    //! Checks the names in the server's certificate more strictly than Qt does.
    bool acceptsCertificate();

    QSslSocket m_socket;
    QString m_name; //!< name of the server, for SNI and certificate verification
    CancelToken m_token;
    QByteArray m_buffer;
    bool m_hasBadCertificate = false;
};

//! \brief A mail server and the parameters of a delivery.
class MailTransport
{
public:
    MailTransport() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    enum class Security : quint8 { Tls, StartTls, None };

    QString server;
    quint16 port = 0; //!< 0 for the default port of the security mode
    Security security = Security::StartTls;
    QString user; //!< empty if AUTH isn't used
    QString password;
    QString from;
    QStringList to;
    QStringList pendingRecipients;                                 //!< recipients still to be reached; empty for all in `to`
    QStringList missed;                                            //!< recipients that an earlier attempt couldn't reach
    QList<QSslCertificate> authorities;                            //!< complete list of trusted CAs; if empty, the system's CAs
    std::chrono::milliseconds deadline = std::chrono::seconds(30); //!< limit for the whole delivery
};

//! \brief Sends the mail. 4xx replies result in RetryLater. 5xx replies result in Refused, or in Broken if they concern the
//! credentials or a required feature that the server doesn't offer. No secret is sent over an unencrypted connection to another
//! computer. The verdict is Delivered if at least one recipient was reached. Verdict::missed lists the other recipients.
[[nodiscard]] QCoro::Task<Verdict> sendByMail(MailTransport transport, Alert alert, CancelToken token);

} // namespace watchkeeper
