// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Limits for measures, with their fields, validation and messages. Each measure has two limits: beyond the first, a target
//! is degraded, and beyond the second, it is down.

#include "checks/base/Expectations.h"
#include "model/check/Observation.h"
#include "model/field/Fields.h"

#include <optional>

namespace watchkeeper {

//! The side of a limit on which a value exceeds the limit.
enum class LimitSide : quint8 { Above, Below };

//! \brief A measure with the fields `warn<name>` and `critical<name>`. An empty field means no limit.
class LimitMeasure
{
public:
    //! \param suffix  such as `UsedPercent`
    //! \param form    Number, Size (in bytes) or Duration (in milliseconds)
    constexpr LimitMeasure(QStringView suffix, LimitSide worseSide, FieldType form)
        : name(suffix)
        , worse(worseSide)
        , type(form)
    {
    }
    QString warnField() const { return QStringLiteral("warn").append(name); }
    QString criticalField() const { return QStringLiteral("critical").append(name); }

    QStringView name; //!< must be a string literal, since it isn't copied
    LimitSide worse;
    FieldType type;
    QStringView unit = {}; //!< must be a string literal, since it isn't copied
    double minimum = 0;    //!< minimum of both fields, as in Field
    double maximum = 0;
    bool hasDeviceLimits = false; //!< true if the measured device defines its own limits, which apply to empty fields
};

//! A measure from 0 to 100 %. By default, values above a limit are bad.
constexpr LimitMeasure percentMeasure(QStringView name, LimitSide worse = LimitSide::Above)
{
    LimitMeasure measure(name, worse, FieldType::Number);
    measure.unit = u"%";
    measure.maximum = 100;
    return measure;
}

//! \brief Returns the fields for the two limits of a measure.
//! \param label  such as `Used space`
//! \param help   a sentence that explains the measure
QList<Field> limitFields(const LimitMeasure &measure, const QString &label, const QString &help, const QJsonValue &warn = {},
                         const QJsonValue &critical = {});

//! Returns a problem for each measure whose second limit would be reached before the first.
QList<FieldProblem> limitProblems(const Fields &fields, const QList<LimitMeasure> &measures);

//! Both limits of a measure, in the unit of its type, which is a number, bytes or milliseconds.
struct LimitBounds
{
    std::optional<double> warn;
    std::optional<double> critical;
};

LimitBounds limitBounds(const Fields &fields, const LimitMeasure &measure);

//! Whether the limit is the end of the range, which means no limit. Users enter it if an empty field has a default.
bool isUnlimited(const LimitMeasure &measure, double limit);

//! A measure and the value of the observation that its limits apply to.
struct ObservedMeasure
{
    LimitMeasure measure;
    QString label;      //!< such as `Used space`
    QStringList values; //!< possible names of the value; the first existing value is used
    double factor = 1;  //!< converts the value to the unit of LimitBounds
};

//! Adds a condition for each limit that is set.
void addLimitExpectations(const Fields &fields, const QList<ObservedMeasure> &measures, Expectations *expectations);

//! \brief Collects the exceeded limits and other problems of an observation.
class LimitVerdict
{
public:
    explicit LimitVerdict(const Fields &fields)
        : m_fields(fields)
    {
    }

    //! \param value    in the same unit as LimitBounds; compared with the precision of stored values, which users see
    //! \param finding  a sentence without its full stop: "The file system at / is 98 % full"
    //! \param advice   whole sentences; may be empty
    void evaluate(const LimitMeasure &measure, double value, const QString &finding, const QString &advice)
    {
        evaluate(measure, limitBounds(m_fields, measure), value, finding, advice);
    }
    void evaluate(const LimitMeasure &measure, const LimitBounds &bounds, double value, const QString &finding,
                  const QString &advice);
    void addDown(const QString &text) { m_down.append(text); }
    void addDegraded(const QString &text) { m_degraded.append(text); }

    //! Sets error and warning, both of type Condition.
    void applyToObservation(Observation *observation) const;

private:
    Fields m_fields;
    QStringList m_down;
    QStringList m_degraded;
};

//! Formats the name of an average: `5 min` for `5m`.
QString averageText(const QString &average);
//! Formats a rounded percentage: `71 %`, `0.4 %`.
QString roundedPercentText(double percent);
//! Formats a rate: `1.2 MiB/s`.
QString byteRateText(double bytesPerSecond);
//! Rounds to two decimals, the precision of stored values.
double roundedToHundredths(double number);

} // namespace watchkeeper
