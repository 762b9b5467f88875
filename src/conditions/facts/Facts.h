// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The values that conditions can use: the placeholders, such as [STATUS], the observation of a check, and the results of the
//! conditions' history queries. The parser, the evaluation, completion and help all use the table of placeholders.

#include "conditions/facts/Amount.h"
#include "model/base/Quantity.h"
#include "model/check/Observation.h"

#include <QCoreApplication>
#include <QJsonValue>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>
#include <utility>

namespace watchkeeper {

enum class Placeholder : quint8 {
    Status,
    ResponseTime,
    Ip,
    Body,
    Connected,
    CertificateExpiration,
    DomainExpiration,
    DnsRcode,
    Header,
    ExitCode,
    StandardOutput,
    StandardError,
    Perfdata,
    PacketLoss,
    Jitter,
    Value,
    Phase
};
inline constexpr int kPlaceholderCount = 17;

//! \brief A set of placeholders. A value type.
class PlaceholderSet
{
public:
    void insert(Placeholder placeholder) { m_bits |= bit(placeholder); }
    bool contains(Placeholder placeholder) const { return (m_bits & bit(placeholder)) != 0; }
    PlaceholderSet &operator|=(PlaceholderSet other)
    {
        m_bits |= other.m_bits;
        return *this;
    }

private:
    static quint32 bit(Placeholder placeholder) { return 1u << static_cast<unsigned>(placeholder); }

    quint32 m_bits = 0;
};

//! The text that can follow the closing bracket.
enum class PlaceholderTail : quint8 {
    None,
    Path, //!< an optional JSON path: `.state`, `[0]`
    Name  //!< a required name: `.server`
};

//! The type of the placeholder's value.
enum class PlaceholderType : quint8 { Number, Time, Percent, Flag, Text, Any };

struct PlaceholderInfo
{
    Placeholder placeholder;
    QString name; //!< such as `STATUS`
    bool isGatus; //!< whether Gatus has this placeholder too
    PlaceholderTail tail;
    PlaceholderType type;
    QString example; //!< such as `[STATUS] == 200`
    QString help;    //!< its meaning as a phrase, translated
    QString unseen;  //!< message if the value wasn't observed; `%1` is the name after the dot
};

//! Returns all placeholders, in the order of the enumerators.
const QList<PlaceholderInfo> &placeholders();
const PlaceholderInfo &placeholderInfo(Placeholder placeholder);

//! Returns the dimension of the placeholder's values. None if they have no dimension, or if the dimension depends on the
//! observed value.
Dimension dimensionOf(Placeholder placeholder);

//! Finds a placeholder by its name, ignoring case.
std::optional<Placeholder> placeholderFromName(QStringView name);

//! Returns the name in brackets, for messages: `[STATUS]`.
QString bracketed(Placeholder placeholder);

//! The translation context for all texts of conditions.
class ConditionsText
{
    Q_DECLARE_TR_FUNCTIONS(Conditions)
};

// History queries for a target, made by its own conditions, and their results. Plain data. The owner of the history
// provides the results, see Facts::windowValues.

//! A function whose value is computed from the history.
enum class HistoryFunction : quint8 {
    Min,
    Max,
    Mean,
    Quantile, //!< for `median` and percentiles such as `p95`
    Rate,     //!< change per second
    Forecast  //!< a future value, extrapolated from the history by linear regression
};

//! A placeholder whose numbers are stored in the history.
struct HistorySeries
{
    Placeholder placeholder = Placeholder::ResponseTime;
    QString name;                                         //!< name of a value, of a plugin's perfdata, or of a phase
    watchkeeper::Phase phase = watchkeeper::Phase::Queue; //!< phase for [PHASE]
    friend bool operator==(const HistorySeries &, const HistorySeries &) = default;
};

//! \brief A call to a history function, such as `median([RESPONSE_TIME], 1h)`.
struct WindowQuery
{
    //! The allowed range for `span` and `ahead`.
    static constexpr Milliseconds kMinLength = std::chrono::minutes(1);
    static constexpr Milliseconds kMaxLength = std::chrono::hours(400 * 24);

    HistorySeries series;
    HistoryFunction function = HistoryFunction::Quantile;
    double quantile = 0.5; //!< for Quantile, in (0, 1)
    Milliseconds span{0};  //!< length of the history to use, ending now
    Milliseconds ahead{0}; //!< for Forecast: time from now to the forecast

    //! Returns the minimum number of values required for a result. For Rate and Forecast, this includes the current value.
    int minCount() const { return function == HistoryFunction::Rate ? 2 : 5; }
    //! Returns the minimum age of the oldest value required for a result, which is a quarter of the span.
    Milliseconds minReach() const { return span / 4; }
    friend bool operator==(const WindowQuery &, const WindowQuery &) = default;
};

//! \brief The result of a query, in base units (Amount.h).
struct WindowValue
{
    WindowQuery query;
    std::optional<double> value{}; //!< absent if there were no values at all
    Dimension dimension = Dimension::None;
    double unit = 1;            //!< size of the measured unit in base units
    double perSecond = 0;       //!< the slope, for Rate and Forecast
    qint64 count = 0;           //!< number of values
    Milliseconds reach{0};      //!< age of the oldest value
    bool isBackfilling = false; //!< whether history from before the program started is still being loaded

    //! Returns whether there is enough history for a result.
    bool isEnough() const { return value && count >= query.minCount() && reach >= query.minReach(); }
};

//! Returns whether the history stores numbers for this placeholder.
bool hasHistory(Placeholder placeholder);

//! \brief A text that may be truncated.
struct FactText
{
    QByteArray bytes;
    qint64 size = 0; //!< [bytes] size of the complete text; larger than `bytes` if the text is truncated
    bool isTruncated = false;
    QByteArray coding = {}; //!< content coding that wasn't decoded, such as `br`; conditions can't evaluate the text then

    static FactText complete(const QByteArray &bytes) { return {bytes, bytes.size(), false}; }
};

//! \brief A named value, with the dimension and unit in which it was measured.
struct NamedFact
{
    QString name;
    QVariant value;
    Dimension dimension = Dimension::None;
    double unit = 1; //!< size of the unit of `value` in base units, for example 1000 for seconds
    bool isPerfdata = false;
};

//! \brief The JSON of a body, or the reason why it isn't available.
struct JsonFacts
{
    enum class Fault { None, Encoded, Cut, TooLarge, NotJson };
    Fault fault = Fault::None;
    QJsonValue root;
};

//! \brief The observation of a check. An absent value wasn't observed, which is different from zero or empty.
//!
//! The body is parsed as JSON when the first condition needs it. An object must therefore be used in one thread only. Copies
//! share their data.
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
    std::optional<double> certificateExpiresInMs; //!< negative after expiry
    std::optional<double> domainExpiresInMs;      //!< negative after expiry
    std::optional<QByteArray> dnsRcode;
    std::optional<QList<std::pair<QByteArray, QByteArray>>> headers; //!< in the order received
    std::optional<qint64> exitCode;
    std::optional<FactText> standardOutput;
    std::optional<FactText> standardError;
    std::optional<double> packetLoss; //!< [%]
    std::optional<double> jitterMs;
    QList<NamedFact> values;
    Phases phases;
    QList<WindowValue> windowValues; //!< available results of Condition::windowQueries()

    //! Returns the parsed body. Requires a body.
    const JsonFacts &json() const;
    //! Returns the value of the header field with this name, ignoring case. Fields with the same name are joined by commas (RFC
    //! 9110, 5.3).
    std::optional<QByteArray> header(QByteArrayView name) const;
    //! Returns the value with this name, or null if it is missing.
    const NamedFact *value(QStringView name) const;
    const NamedFact *perfdata(QStringView name) const;
    const WindowValue *windowValueFor(const WindowQuery &query) const;

private:
    mutable std::optional<JsonFacts> m_json;
};

} // namespace watchkeeper
