// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The data that a check received, unchanged: reply, output, certificates. For users who want to inspect it.

#include <QByteArray>
#include <QByteArrayList>
#include <QList>
#include <QString>
#include <QStringList>

#include <functional>
#include <memory>
#include <utility>

namespace watchkeeper {

//! \brief What a server presented in the TLS handshake, and its evaluation.
class TlsEvidence
{
public:
    TlsEvidence() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    QList<QByteArray> chain; //!< DER, in the order in which the server sent them: its own certificate first
    QString protocol;        //!< `TLS 1.3`; empty if the handshake failed
    QString cipher;          //!< `TLS_AES_256_GCM_SHA384`; empty likewise
    QString peerName;        //!< the host for which the certificate had to be issued
    QStringList problems;    //!< sentences for display, translated; includes errors that the target allows
    bool isVerified = true;  //!< false if the target accepts any certificate
};

//! \brief The parts of an Evidence; missing parts are empty.
class EvidenceData
{
public:
    EvidenceData() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    //! `HTTP/1.1 200 OK`, then one `Name: value` per field in the order of arrival; each line ends with `\n`.
    QByteArray head;
    QByteArray body;              //!< reply or standard output, decompressed, otherwise unchanged
    qint64 bodySize = 0;          //!< [bytes] total size; more than `body` holds if it was cut
    QByteArray errors;            //!< standard error of a command
    bool isBodyTruncated = false; //!< the middle or the end is missing
    bool areErrorsTruncated = false;
    TlsEvidence tls;

    //! The first line of `head`.
    QByteArray statusLine() const;
    QList<std::pair<QByteArray, QByteArray>> headers() const;
    //! The first field of that name, ignoring case; empty if there is none.
    QByteArray header(QByteArrayView name) const;
    //! \brief The codings of an HTTP body in the order in which they were applied, in lower case, without `chunked`.
    //! \param fields  the values of all Content-Encoding fields, then of all Transfer-Encoding fields (RFC 9110, 8.4; RFC 9112, 7)
    static QByteArrayList codings(const QByteArrayList &fields);
    //! Whether `body` is already decoded from that coding.
    static bool isDecoded(const QByteArray &coding);
    //! The coding that `body` still has, `br` for example; empty if there is none.
    QByteArray remainingCoding() const;
    bool hasReply() const { return !head.isEmpty() || !body.isEmpty() || !errors.isEmpty(); }
};

//! \brief An immutable value: copies share it. Null if there is none. Contains nothing that we sent.
class Evidence
{
public:
    //! Removes secrets; called once, in the thread of the first access.
    using EvidenceRedactor = std::function<void(EvidenceData *)>;

    Evidence() = default;
    explicit Evidence(EvidenceData data);

    bool isNull() const { return !m_content; }
    //! Empty parts if it is null.
    const EvidenceData *operator->() const;
    //! The same for readers that must not see secrets: `hide` can't be bypassed. Costs nothing until the first access.
    Evidence withRedaction(EvidenceRedactor hide) const;
    //! The same with at most that many bytes of the body.
    Evidence shortened(qsizetype mostBody) const;
    //! [bytes] of memory, approximately; 1 or more.
    qsizetype cost() const;
    //! Whether both share the same content, not whether their parts are equal.
    friend bool operator==(const Evidence &a, const Evidence &b) { return a.m_content == b.m_content; }

private:
    struct Content;

    std::shared_ptr<const Content> m_content;
};

} // namespace watchkeeper
