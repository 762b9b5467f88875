// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The observation of one check, before conditions are evaluated, and the evidence: the unchanged data that it received
//! and sent. Plain values passed between threads.

#include "model/check/ObservedValue.h"
#include "model/check/Outcome.h"

#include <QByteArray>
#include <QByteArrayList>
#include <QList>
#include <QMetaType>
#include <QString>
#include <QStringList>

#include <array>
#include <cmath>
#include <functional>
#include <limits>
#include <memory>
#include <optional>
#include <utility>

namespace watchkeeper {

//! Rounds to thousandths. Times in milliseconds aren't measured more precisely, and percentages need no more digits. Further digits would
//! only make results longer.
inline double rounded(double value)
{
    constexpr double kThousand = 1'000;
    return std::round(value * kThousand) / kThousand;
}

// Evidence: the unchanged data that a check received, such as the reply, the output and certificates, and the request that it sent.
// Users can inspect it.

//! \brief The data that the server sent in the TLS handshake, and its verification.
class TlsEvidence
{
public:
    TlsEvidence() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    QList<QByteArray> chain; //!< DER, in the order in which the server sent them, starting with the server's certificate
    QString protocol;        //!< `TLS 1.3`; empty if the handshake failed
    QString cipher;          //!< `TLS_AES_256_GCM_SHA384`; empty if the handshake failed
    QString peerName;        //!< the host for which the certificate must be valid
    QStringList problems;    //!< translated messages about the certificates, including errors that the target ignores
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
    static constexpr qsizetype kMaxRequestBytes = 16 * 1024; //!< [bytes] a larger request is kept without its body or its end
    //! The last request as sent: for HTTP, its head and its body; for other protocols, everything sent on the connection. Empty if
    //! nothing was sent.
    QByteArray request;
    qint64 requestOmitted = 0; //!< [bytes] size of the body or the end, if it isn't kept
    QStringList redirects;     //!< earlier requests of the check that were redirected, such as `GET http://a.example/ (301)`
    TlsEvidence tls;

    //! Returns the first line of `head`.
    QByteArray statusLine() const;
    QList<std::pair<QByteArray, QByteArray>> headers() const;
    //! Returns the first field of that name, ignoring case, or an empty array if there is none.
    QByteArray header(QByteArrayView name) const;
    //! \brief Returns the codings of an HTTP body, such as `gzip`, in the order in which they were applied, in lower case. Omits
    //! `chunked`, parameters, and values of Content-Encoding that aren't codings.
    //! \param content, transfer  the values of all Content-Encoding and Transfer-Encoding fields (RFC 9110, 8.4; RFC 9112, 7)
    static QByteArrayList codings(const QByteArrayList &content, const QByteArrayList &transfer);
    //! Returns whether Watchkeeper decodes this coding before it stores the body.
    static bool isDecoded(const QByteArray &coding);
    //! Returns the coding of `body` that is still to be decoded, such as `br`; empty if there is none.
    QByteArray remainingCoding() const;
    bool hasReply() const { return !head.isEmpty() || !body.isEmpty() || !errors.isEmpty(); }
    //! Returns `head` with the values of secret header fields replaced by `***`, as shownHeaderValue() does.
    QByteArray maskedHead() const;
    //! \brief Returns the request in the form of a reply: `head` begins with the request line, and `body` is the content. A request
    //! that isn't HTTP has no head. Values of secret header fields are `***`, because a check can obtain secrets that no mask knows,
    //! such as the cookies of a server. To show a request, use this function, not `request`.
    EvidenceData requestParts() const;
};

//! \brief An immutable value shared by its copies. Null if there is no evidence. Of the data that Watchkeeper sent, it contains only
//! the request, and secrets are removed from it like from the reply.
class Evidence
{
public:
    //! Removes secrets. Called once, in the thread of the first access.
    using EvidenceRedactor = std::function<void(EvidenceData *)>;

    Evidence() = default;
    explicit Evidence(EvidenceData data);

    bool isNull() const { return !m_content; }
    //! Returns the content. If there is no evidence, its members are empty.
    const EvidenceData *operator->() const;
    //! Returns a copy whose content is passed to `hide` before the first access. `hide` removes the secrets, so readers can't
    //! access them.
    Evidence withRedaction(EvidenceRedactor hide) const;
    //! Returns a copy with at most that many bytes of the body.
    Evidence shortened(qsizetype mostBody) const;
    //! Returns the approximate memory usage in [bytes], at least 1.
    qsizetype cost() const;
    //! Returns whether both objects share their content. Doesn't compare the contents.
    friend bool operator==(const Evidence &a, const Evidence &b) { return a.m_content == b.m_content; }

private:
    struct Content;

    std::shared_ptr<const Content> m_content;
};

//! The phases of a check in chronological order.
enum class Phase : quint8 { Queue, Dns, Connect, Tls, Send, Wait, Receive };
inline constexpr int kPhaseCount = 7;

//! Returns one of `queue`, `dns`, `connect`, `tls`, `send`, `wait` and `receive`.
QString phaseKey(Phase phase);

//! \brief The milliseconds spent in each phase. An absent value means that the phase wasn't measured, which is not the same as zero.
class Phases
{
public:
    Phases() { m_times.fill(std::numeric_limits<double>::quiet_NaN()); }
    std::optional<double> get(Phase phase) const
    {
        const double time = m_times[static_cast<size_t>(phase)];
        return std::isnan(time) ? std::nullopt : std::optional(time);
    }
    void set(Phase phase, double milliseconds) { m_times[static_cast<size_t>(phase)] = milliseconds; }

private:
    std::array<double, kPhaseCount> m_times; //!< NaN if not measured, which needs half the memory of optional values
};

//! \brief The reason why a check failed: a type for the program and a message for the user.
class CheckError
{
public:
    //! \param message  complete, translated sentences: what happened, why if known, what to do (docs/contributing/words.md 1)
    //! \param detail   raw, for the log and the details pane
    CheckError(ErrorType type, QString message, QString detail = {})
        : m_parts(std::make_shared<const Parts>(type, std::move(message), std::move(detail)))
    {
    }
    // Moving also copies, so that the source remains readable.
    CheckError(const CheckError &) = default;
    CheckError &operator=(const CheckError &) = default;
    ~CheckError() = default;

    ErrorType type() const { return m_parts->type; }
    const QString &message() const { return m_parts->message; }
    const QString &detail() const { return m_parts->detail; }

private:
    struct Parts
    {
        Parts(ErrorType errorType, QString errorMessage, QString errorDetail)
            : type(errorType)
            , message(std::move(errorMessage))
            , detail(std::move(errorDetail))
        {
        }
        ErrorType type;
        QString message;
        QString detail;
    };
    std::shared_ptr<const Parts> m_parts; //!< shared between copies, because most results have no error
};

//! \brief The observation of one check.
//!
//! Has a constructor, because g++ 12 destroys aggregates twice if they pass through a co_await expression.
class Observation
{
public:
    Observation() { } // NOLINT(modernize-use-equals-default): not an aggregate, see above

    //! One line for the table, such as `503 Service Unavailable`, `71 % used` or `open`.
    QString summary;
    //! [ms] from the start of the check to its end, excluding the time in the queue. A kind can set this when it has received
    //! its answer, so that closing the session isn't included.
    double durationMs = 0;
    Phases phases;
    QList<ObservedValue> values;
    //! Further details to show, without secrets. Empty if summary and evidence are enough.
    QString text;
    //! Response body, command output and other data, truncated to a limit and otherwise unchanged.
    Evidence evidence;
    //! Secrets that the check obtained, such as an access token. The engine masks them everywhere and then removes them, so results
    //! don't contain them.
    QStringList secrets;
    //! Set if the check failed or couldn't run.
    std::optional<CheckError> error;
    //! Set if the check succeeded but needs attention, for example because a certificate expires soon or a plugin returned its warning exit
    //! code. Turns Up into Degraded.
    std::optional<CheckError> warning;
    //! Whether the check itself couldn't determine an outcome, such as a plugin that returned UNKNOWN. The outcome is
    //! then Unknown, regardless of the type of the error.
    bool isInconclusive = false;

    void addValue(const QString &name, const QVariant &value, Unit unit = Unit::None) { values.append({name, value, unit}); }
    //! Returns the first value with that name, or an invalid QVariant.
    QVariant value(const QString &name) const;
};

//! \brief Returns the outcome. It is Unknown if the target couldn't be observed (missing program, permission,
//! cancelled, internal) or the check was inconclusive. Otherwise, it is Down for an error, Degraded for a warning,
//! and Up without either.
Outcome outcomeOf(const Observation &observation);

} // namespace watchkeeper
