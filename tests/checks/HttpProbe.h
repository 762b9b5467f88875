// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Runs a single `http` check as the engine would, with a deadline, context and services.

#include "async/Alarm.h"
#include "checks/Registry.h"
#include "checks/base/CheckServices.h"
#include "checks/base/Kind.h"
#include "checks/helpers/CheckBench.h"

#include <QElapsedTimer>
#include <QJsonObject>

#include <memory>
#include <optional>

namespace watchkeeper::test {

class HttpProbe
{
public:
    explicit HttpProbe(const NetworkSettings &settings = {})
        : m_services(settings)
    {
    }

    //! \param fields  as in targets.json
    Observation check(const QJsonObject &fields, std::chrono::milliseconds timeout = std::chrono::seconds(20))
    {
        const auto read = Fields::fromJson(kind()->fields, fields);
        if (!read)
            qFatal("%s: %s", qPrintable(read.error().first().field), qPrintable(read.error().first().text));
        QElapsedTimer clock;
        clock.start();
        const Observation seen = QCoro::waitFor(run(*read, timeout, CancelToken{}, &m_services));
        m_elapsedMs = static_cast<double>(clock.nsecsElapsed()) / 1e6;
        return seen;
    }
    Observation check(const QString &url, std::chrono::milliseconds timeout = std::chrono::seconds(20))
    {
        return check(QJsonObject{{QStringLiteral("url"), url}}, timeout);
    }

    static QCoro::Task<Observation> run(Fields fields, std::chrono::milliseconds timeout, CancelToken parent,
                                        CheckServices *services)
    {
        Deadline deadline(timeout, parent);
        CheckContext context(deadline.token(), timeout, services, nullptr, kind()->prepare(fields));
        const Observation seen = co_await kind()->run(fields, &context);
        co_return seen;
    }

    double elapsedMs() const { return m_elapsedMs; }
    CheckServices &services() { return m_services; }

private:
    static const Kind *kind() { return findKind(QStringLiteral("http")); }

    CheckServices m_services;
    double m_elapsedMs = 0;
};

inline QString errorMessage(const Observation &seen)
{
    return seen.error ? seen.error->message() : QString();
}

} // namespace watchkeeper::test
