// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The observation of a check, in the form that conditions read.

#include "conditions/HistoryFunction.h"
#include "model/Observation.h"

#include <QJsonValue>

#include <optional>
#include <utility>

namespace watchkeeper {

//! \brief A text that may be truncated.
struct FactText
{
    QByteArray bytes;
    qint64 size = 0; //!< [bytes] in total; larger than `bytes` if truncated
    bool isCut = false;
    QByteArray coding = {}; //!< content coding that wasn't decoded, for example `br`: conditions can't evaluate these bytes

    static FactText whole(const QByteArray &bytes) { return {bytes, bytes.size(), false}; }
};

//! \brief A value by name, with the dimension and the unit in which it was measured.
struct NamedFact
{
    QString name;
    QVariant value;
    Dimension dimension = Dimension::None;
    double unit = 1; //!< of `value`, in base units: 1000 for seconds
    bool isPerfdata = false;
};

//! \brief The JSON of a body, or why it isn't available.
struct JsonFacts
{
    enum class Fault { None, Encoded, Cut, TooLarge, NotJson };
    Fault fault = Fault::None;
    QJsonValue root;
};

//! \brief The observation of a check. An absent value wasn't observed, which isn't the same as zero or empty.
//!
//! Parses the body as JSON once, when the first condition needs it. So use each object in one thread only; copies share its data.
class Facts
{
public:
    //! A larger body, or one with more lists and objects, isn't parsed as JSON. Qt rejects more than 1,024 levels.
    static constexpr qsizetype kMaxJsonSize = 4 * 1024 * 1024; //!< [bytes]
    static constexpr qsizetype kMaxContainers = 200'000;

    std::optional<qint64> status;
    std::optional<double> responseTimeMs;
    std::optional<QByteArray> ip;
    std::optional<FactText> body;
    std::optional<bool> connected;
    std::optional<double> certificateExpiresInMs; //!< negative once expired
    std::optional<double> domainExpiresInMs;      //!< the same
    std::optional<QByteArray> dnsRcode;
    std::optional<QList<std::pair<QByteArray, QByteArray>>> headers; //!< in the order received
    std::optional<qint64> exitCode;
    std::optional<FactText> standardOutput;
    std::optional<FactText> standardError;
    std::optional<double> packetLoss; //!< [%]
    std::optional<double> jitterMs;
    QList<NamedFact> values;
    Phases phases;
    QList<WindowValue> past; //!< the answers to Condition::windowQueries(), as far as available

    //! Requires a body.
    const JsonFacts &json() const;
    //! The value of a header, ignoring the case of its name; headers of the same name are joined by commas (RFC 9110, 5.3).
    std::optional<QByteArray> header(QByteArrayView name) const;
    //! Null if missing.
    const NamedFact *value(QStringView name) const;
    const NamedFact *perfdata(QStringView name) const;
    const WindowValue *answerTo(const WindowQuery &question) const;

private:
    mutable std::optional<JsonFacts> m_json;
};

} // namespace watchkeeper
