// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Runs single checks in tests, with the deadline that the engine would set.

#include "async/Alarm.h"
#include "async/CancelToken.h"
#include "checks/Registry.h"
#include "checks/base/CheckServices.h"
#include "checks/base/Kind.h"
#include "checks/base/Placeholders.h"
#include "checks/helpers/ExpectationFault.h"

#include <QCoroTask>
#include <QElapsedTimer>
#include <QJsonObject>
#include <QTest>

namespace watchkeeper {

//! \brief Runs one check and measures its duration. The test fails if the conditions that the kind shows contradict its verdict.
class CheckBench
{
public:
    explicit CheckBench(CheckServices *services)
        : m_services(services)
    {
    }

    //! \return the problems found in the fields; empty if all fields are valid
    static QStringList problems(const QString &kindKey, const QJsonObject &object)
    {
        const Kind *kind = findKind(kindKey);
        const auto fields = Fields::fromJson(kind->fields, object);
        QList<FieldProblem> found = fields ? QList<FieldProblem>() : fields.error();
        if (fields && kind->validate)
            found = kind->validate(*fields);
        QStringList texts;
        for (const FieldProblem &problem : found)
            texts += problem.field + QStringLiteral(": ") + problem.text;
        return texts;
    }

    static Fields fields(const QString &kindKey, const QJsonObject &object)
    {
        const auto fields = Fields::fromJson(findKind(kindKey)->fields, object);
        if (!fields)
            qFatal("%s", qPrintable(problems(kindKey, object).join(QLatin1Char('\n'))));
        return *fields;
    }

    static QCoro::Task<Observation> check(CheckServices *services, QString kindKey, QJsonObject object,
                                          std::chrono::milliseconds timeout, CancelToken token, Target target = {})
    {
        const Kind *kind = findKind(kindKey); // before the deadline starts, because the first call is slow
        const Fields values = fields(kindKey, object);
        const Deadline deadline(timeout, token);
        CheckContext context(deadline.token(), timeout, services, &target, kind->prepare ? kind->prepare(values) : nullptr);
        const Observation observation = co_await kind->run(values, &context);
        if (const QString fault = expectationFault(*kind, values, observation); !fault.isEmpty())
            QTest::qFail(qPrintable(fault), __FILE__, __LINE__);
        co_return observation;
    }

    //! Fills the placeholders before the check, as the engine does.
    static QCoro::Task<Observation> fillAndCheck(CheckServices *services, QString kindKey, QJsonObject object)
    {
        const Kind *kind = findKind(kindKey);
        const Fields written = fields(kindKey, object);
        const std::chrono::milliseconds timeout = std::chrono::seconds(20);
        const Deadline deadline(timeout, CancelToken());
        CheckContext context(deadline.token(), timeout, services);
        const Expected<Fields, CheckError> filled =
            co_await expandPlaceholders(kind, written, deadline.token(), services->secrets());
        if (!filled) {
            Observation refused;
            refused.error = filled.error();
            co_return refused;
        }
        const Fields values = *filled;
        const Observation observation = co_await kind->run(values, &context);
        co_return observation;
    }

    Observation runWithDefaults(const QString &kindKey, const QJsonObject &object)
    {
        return QCoro::waitFor(fillAndCheck(m_services, kindKey, object));
    }

    Observation run(const QString &kindKey, const QJsonObject &object,
                    std::chrono::milliseconds timeout = std::chrono::seconds(20))
    {
        QElapsedTimer clock;
        clock.start();
        const Observation observation = QCoro::waitFor(check(m_services, kindKey, object, timeout, CancelToken(), m_target));
        m_elapsed = clock.elapsed();
        return observation;
    }

    //! Sets the target for the following checks. Needed only if the kind uses it.
    void setTarget(const Target &target) { m_target = target; }

    //! [ms] duration of the last run()
    qint64 elapsed() const { return m_elapsed; }

private:
    CheckServices *m_services;
    Target m_target;
    qint64 m_elapsed = 0;
};

//! Returns the key of the error type, such as `dns` or `timeout`; empty if there is no error.
inline QString errorKey(const Observation &observation)
{
    return observation.error ? errorTypeKey(observation.error->type()) : QString();
}

inline QString messageOf(const Observation &observation)
{
    if (observation.error)
        return observation.error->message();
    return observation.warning ? observation.warning->message() : QString();
}

} // namespace watchkeeper
