// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Two limits for each measure: beyond the first a target is degraded, beyond the second down. Their fields, rules and sentences.

#include "model/Field.h"
#include "model/Fields.h"
#include "model/Observation.h"

#include <optional>

namespace watchkeeper {

//! On which side of a limit a value is bad.
enum class LimitSide : quint8 { Above, Below };

//! \brief A measure that has the fields `warn<name>` and `critical<name>`; either may be empty: no limit.
class LimitMeasure
{
public:
    //! \param suffix  such as `UsedPercent`
    //! \param form    Number, Size [bytes] or Duration [ms]
    constexpr LimitMeasure(QStringView suffix, LimitSide worseSide, FieldType form)
        : name(suffix)
        , worse(worseSide)
        , type(form)
    {
    }
    QString warnField() const { return QStringLiteral("warn").append(name); }
    QString criticalField() const { return QStringLiteral("critical").append(name); }

    QStringView name; //!< a literal
    LimitSide worse;
    FieldType type;
    QStringView unit = {}; //!< a literal
    double minimum = 0;    //!< of both fields; as in Field
    double maximum = 0;
    bool hasDeviceLimits = false; //!< the measured device has its own limits: they apply if a field is left out
};

//! 0 - 100 %, bad above.
constexpr LimitMeasure percentMeasure(QStringView name, LimitSide worse = LimitSide::Above)
{
    LimitMeasure measure(name, worse, FieldType::Number);
    measure.unit = u"%";
    measure.maximum = 100;
    return measure;
}

//! \brief The two rows of a kind's table.
//! \param label  `Used space`
//! \param help   a sentence about what is measured
QList<Field> limitFields(const LimitMeasure &measure, const QString &label, const QString &help, const QJsonValue &warn = {},
                         const QJsonValue &critical = {});

//! The field of a measure whose second limit would be reached before the first.
QList<FieldProblem> limitProblems(const Fields &fields, const QList<LimitMeasure> &measures);

//! Both limits of a measure, in the unit of its type: a number, bytes or milliseconds.
struct LimitBounds
{
    std::optional<double> warn;
    std::optional<double> critical;
};

LimitBounds limitBounds(const Fields &fields, const LimitMeasure &measure);

//! The end of the range: written for no limit, if a field left out would have a limit.
bool isUnlimited(const LimitMeasure &measure, double limit);

//! \brief Collects what is bad about an observation.
class LimitVerdict
{
public:
    explicit LimitVerdict(const Fields &fields)
        : m_fields(fields)
    {
    }

    //! \param value   as in LimitBounds
    //! \param seen    what was seen, without a full stop: "The file system at / is 98 % full"
    //! \param advice  whole sentences; may be empty
    void judge(const LimitMeasure &measure, double value, const QString &seen, const QString &advice)
    {
        judge(measure, limitBounds(m_fields, measure), value, seen, advice);
    }
    void judge(const LimitMeasure &measure, const LimitBounds &bounds, double value, const QString &seen,
               const QString &advice);
    void addDown(const QString &text) { m_down.append(text); }
    void addDegraded(const QString &text) { m_degraded.append(text); }

    //! Error and warning, both Condition.
    void applyToObservation(Observation *observation) const;

private:
    Fields m_fields;
    QStringList m_down;
    QStringList m_degraded;
};

//! `71 %`, `0.4 %`.
QString roundedPercent(double percent);
//! `1.2 MiB/s`.
QString byteRate(double bytesPerSecond);
//! To two decimals, as values are stored.
double toHundredths(double number);

} // namespace watchkeeper
