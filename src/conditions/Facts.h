// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! What a check saw, as conditions read it.

#include "conditions/Past.h"
#include "model/Observation.h"

#include <QJsonValue>

#include <optional>
#include <utility>

namespace watchkeeper {

//! \brief A text that may have been cut.
struct FactText
{
    QByteArray bytes;
    qint64 size = 0; //!< [bytes] in all; more than `bytes` holds where it is cut
    bool isCut = false;
    QByteArray coding = {}; //!< in which the bytes still are, `br` for example: nothing can be said of them

    static FactText whole(const QByteArray &bytes) { return {bytes, bytes.size(), false}; }
};

//! \brief A value by its name, with the dimension and the unit that it was measured in.
struct NamedFact
{
    QString name;
    QVariant value;
    Dimension dimension = Dimension::None;
    double unit = 1; //!< of `value`, in base units: 1000 for seconds
    bool isPerfdata = false;
};

//! \brief The JSON of a body, or why there is none.
struct JsonFacts
{
    enum class Fault { None, Coded, Cut, TooLarge, NotJson };
    Fault fault = Fault::None;
    QJsonValue root;
};

//! \brief What a check saw. What is absent was not seen, which is not the same as zero or empty.
//!
//! Reads the body as JSON once, when the first condition asks for it. So one object for one thread; copies share what it holds.
class Facts
{
public:
    //! A body that is larger, or holds more lists and objects, is not read as JSON. Deeper than 1,024 levels Qt refuses.
    static constexpr qsizetype kMostJson = 4 * 1024 * 1024; //!< [bytes]
    static constexpr qsizetype kMostContainers = 200'000;

    std::optional<qint64> status;
    std::optional<double> responseTimeMs;
    std::optional<QByteArray> ip;
    std::optional<FactText> body;
    std::optional<bool> connected;
    std::optional<double> certificateExpiresInMs; //!< negative where it has ended
    std::optional<double> domainExpiresInMs;      //!< the same
    std::optional<QByteArray> dnsRcode;
    std::optional<QList<std::pair<QByteArray, QByteArray>>> headers; //!< in the order in which they came
    std::optional<qint64> exitCode;
    std::optional<FactText> standardOutput;
    std::optional<FactText> standardError;
    std::optional<double> packetLoss; //!< [%]
    std::optional<double> jitterMs;
    QList<NamedFact> values;
    Phases phases;
    QList<WindowValue> past; //!< the answers to Condition::pastQuestions(), as far as there are any

    //! Only with a body.
    const JsonFacts &json() const;
    //! The value of a header field, whatever the case of its name; those of one name joined by commas (RFC 9110, 5.3).
    std::optional<QByteArray> header(QByteArrayView name) const;
    //! Null where there is none.
    const NamedFact *value(QStringView name) const;
    const NamedFact *perfdata(QStringView name) const;
    const WindowValue *answerTo(const PastQuestion &question) const;

private:
    mutable std::optional<JsonFacts> m_json;
};

} // namespace watchkeeper
