// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Evidence: the unchanged data that a check received, such as the reply, the output and certificates. Users can inspect it.

#include <QByteArray>
#include <QByteArrayList>
#include <QList>
#include <QString>
#include <QStringList>

#include <functional>
#include <memory>
#include <utility>

namespace watchkeeper {

//! \brief The data that the server sent in the TLS handshake, and its verification.
class TlsEvidence
{
public:
    TlsEvidence() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    QList<QByteArray> chain; //!< DER, in the order in which the server sent them, starting with its own certificate
    QString protocol;        //!< `TLS 1.3`; empty if the handshake failed
    QString cipher;          //!< `TLS_AES_256_GCM_SHA384`; empty if the handshake failed
    QString peerName;        //!< the host for which the certificate must be valid
    QStringList problems;    //!< translated messages about the certificates; including errors that the target ignores
    bool isVerified = true;  //!< false if the target accepts any certificate
};

//! \brief The content of an Evidence. Missing items are empty.
class EvidenceData
{
public:
    EvidenceData() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    //! `HTTP/1.1 200 OK`, then one `Name: value` per field in the order received; each line ends with `\n`.
    QByteArray head;
    QByteArray body;              //!< reply or standard output; decompressed, otherwise unchanged
    qint64 bodySize = 0;          //!< [bytes] total size; greater than the size of `body` if that was truncated
    QByteArray errors;            //!< standard error of a command
    bool isBodyTruncated = false; //!< whether the middle or the end of the body is missing
    bool areErrorsTruncated = false;
    TlsEvidence tls;

    //! The first line of `head`.
    QByteArray statusLine() const;
    QList<std::pair<QByteArray, QByteArray>> headers() const;
    //! Returns the first field of that name, ignoring case, or an empty array if there is none.
    QByteArray header(QByteArrayView name) const;
    //! \brief Returns the codings of an HTTP body, such as `gzip`, in the order in which they were applied, in lower case. Omits
    //! `chunked`.
    //! \param fields  the values of all Content-Encoding fields, then of all Transfer-Encoding fields (RFC 9110, 8.4; RFC 9112, 7)
    static QByteArrayList codings(const QByteArrayList &fields);
    //! Returns whether Watchkeeper decodes this coding, so that `body` no longer has it.
    static bool isDecoded(const QByteArray &coding);
    //! The coding that `body` still has, such as `br`; empty if there is none.
    QByteArray remainingCoding() const;
    bool hasReply() const { return !head.isEmpty() || !body.isEmpty() || !errors.isEmpty(); }
};

//! \brief An immutable value shared by its copies. Null if there is no evidence. It never contains data that Watchkeeper sent.
class Evidence
{
public:
    //! Removes secrets. Called once, in the thread of the first access.
    using EvidenceRedactor = std::function<void(EvidenceData *)>;

    Evidence() = default;
    explicit Evidence(EvidenceData data);

    bool isNull() const { return !m_content; }
    //! The content. If there is no evidence, its members are empty.
    const EvidenceData *operator->() const;
    //! Returns a copy whose content is passed to `hide` before the first access, which removes secrets. Readers can't bypass this.
    Evidence withRedaction(EvidenceRedactor hide) const;
    //! Returns a copy with at most that many bytes of the body.
    Evidence shortened(qsizetype mostBody) const;
    //! [bytes] Approximate memory usage, at least 1.
    qsizetype cost() const;
    //! True if both objects share their content, not if their contents are equal.
    friend bool operator==(const Evidence &a, const Evidence &b) { return a.m_content == b.m_content; }

private:
    struct Content;

    std::shared_ptr<const Content> m_content;
};

} // namespace watchkeeper
