// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The observation of a check, in the form used by conditions.

#include "conditions/HistoryFunction.h"
#include "model/check/Observation.h"

#include <QJsonValue>

#include <optional>
#include <utility>

namespace watchkeeper {

//! \brief A text that may be truncated.
struct FactText
{
    QByteArray bytes;
    qint64 size = 0; //!< [bytes] size of the complete text; larger than `bytes` if that is truncated
    bool isCut = false;
    QByteArray coding = {}; //!< content coding that wasn't decoded, such as `br`; conditions can't evaluate such bytes

    static FactText complete(const QByteArray &bytes) { return {bytes, bytes.size(), false}; }
};

//! \brief A value with a name, and the dimension and unit in which it was measured.
struct NamedFact
{
    QString name;
    QVariant value;
    Dimension dimension = Dimension::None;
    double unit = 1; //!< unit of `value` in base units, for example 1000 for seconds
    bool isPerfdata = false;
};

//! \brief The JSON of a body, or the reason why it isn't available.
struct JsonFacts
{
    enum class Fault { None, Encoded, Cut, TooLarge, NotJson };
    Fault fault = Fault::None;
    QJsonValue root;
};

//! \brief The observation of a check. An absent value wasn't observed, which isn't the same as zero or empty.
//!
//! The body is parsed as JSON when the first condition needs it. Therefore, an object must be used in one thread only. Copies share
//! their data.
class Facts
{
public:
    //! Bodies that are larger, or contain more lists and objects, aren't parsed as JSON. Qt itself rejects more than 1,024 nesting
    //! levels.
    static constexpr qsizetype kMaxJsonSize = 4 * 1024 * 1024; //!< [bytes]
    static constexpr qsizetype kMaxContainers = 200'000;

    std::optional<qint64> status;
    std::optional<double> responseTimeMs;
    std::optional<QByteArray> ip;
    std::optional<FactText> body;
    std::optional<bool> connected;
    std::optional<double> certificateExpiresInMs; //!< negative after the expiry
    std::optional<double> domainExpiresInMs;      //!< negative after the expiry
    std::optional<QByteArray> dnsRcode;
    std::optional<QList<std::pair<QByteArray, QByteArray>>> headers; //!< in the order received
    std::optional<qint64> exitCode;
    std::optional<FactText> standardOutput;
    std::optional<FactText> standardError;
    std::optional<double> packetLoss; //!< [%]
    std::optional<double> jitterMs;
    QList<NamedFact> values;
    Phases phases;
    QList<WindowValue> windowValues; //!< the available answers to Condition::windowQueries()

    //! The body as JSON. Requires a body.
    const JsonFacts &json() const;
    //! The value of the header field with this name, ignoring case. Fields with the same name are joined by commas (RFC 9110, 5.3).
    std::optional<QByteArray> header(QByteArrayView name) const;
    //! The value with this name; null if missing.
    const NamedFact *value(QStringView name) const;
    const NamedFact *perfdata(QStringView name) const;
    const WindowValue *windowValueFor(const WindowQuery &question) const;

private:
    mutable std::optional<JsonFacts> m_json;
};

} // namespace watchkeeper
