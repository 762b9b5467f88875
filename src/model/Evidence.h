// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! What a check got, as it came: reply, output, certificates. For people who want to look for themselves.

#include <QByteArray>
#include <QByteArrayList>
#include <QList>
#include <QString>
#include <QStringList>

#include <functional>
#include <memory>
#include <utility>

namespace watchkeeper {

//! \brief What a server showed of itself in the TLS handshake, and how that was judged.
class TlsEvidence
{
public:
    TlsEvidence() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    QList<QByteArray> chain; //!< DER, in the order in which the server sent them: its own first
    QString protocol;        //!< `TLS 1.3`; empty where the handshake did not succeed
    QString cipher;          //!< `TLS_AES_256_GCM_SHA384`; empty likewise
    QString peerName;        //!< the host that the certificate had to be made out to
    QStringList problems;    //!< sentences for people, translated; also those that the target allows
    bool isVerified = true;  //!< false where the target takes any certificate
};

//! \brief The parts of an Evidence; what there was none of is empty.
class EvidenceData
{
public:
    EvidenceData() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    //! `HTTP/1.1 200 OK`, then one `Name: value` a field in the order in which they came; each line ends with `\n`.
    QByteArray head;
    QByteArray body;        //!< reply or standard output, decompressed, else as it came
    qint64 bodySize = 0;    //!< [bytes] in all; more than `body` holds where it is cut
    QByteArray errors;      //!< standard error of a command
    bool isBodyCut = false; //!< the middle or the end is missing
    bool areErrorsCut = false;
    TlsEvidence tls;

    //! First line of `head`.
    QByteArray statusLine() const;
    QList<std::pair<QByteArray, QByteArray>> headers() const;
    //! The first field of that name, whatever its case; empty when there is none.
    QByteArray header(QByteArrayView name) const;
    //! \brief The codings of an HTTP body in the order in which they were applied, in lower case, without `chunked`.
    //! \param fields  the values of all Content-Encoding fields, then of all Transfer-Encoding fields (RFC 9110, 8.4; RFC 9112, 7)
    static QByteArrayList codings(const QByteArrayList &fields);
    //! Whether `body` comes without that coding.
    static bool isDecoded(const QByteArray &coding);
    //! The coding in which `body` still is, `br` for example; empty when there is none.
    QByteArray remainingCoding() const;
    bool hasReply() const { return !head.isEmpty() || !body.isEmpty() || !errors.isEmpty(); }
};

//! \brief A value that never changes: copies share it. Null when there is none. Holds nothing that we sent.
class Evidence
{
public:
    //! Takes out what nobody may see; called once, in whatever thread somebody looks first.
    using Hide = std::function<void(EvidenceData *)>;

    Evidence() = default;
    explicit Evidence(EvidenceData data);

    bool isNull() const { return !m_content; }
    //! Empty parts where it is null.
    const EvidenceData *operator->() const;
    //! The same for whoever must not see secrets: there is no way around `hide`. Costs nothing until somebody looks.
    Evidence hiding(Hide hide) const;
    //! The same with at most so many bytes of the body.
    Evidence shortened(qsizetype mostBody) const;
    //! [bytes] of memory, about; 1 or more.
    qsizetype cost() const;
    //! The very same, not one with equal parts.
    friend bool operator==(const Evidence &a, const Evidence &b) { return a.m_content == b.m_content; }

private:
    struct Content;

    std::shared_ptr<const Content> m_content;
};

} // namespace watchkeeper
