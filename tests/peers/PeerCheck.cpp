// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "peers/PeerCheck.h"

#include "checks/helpers/CheckBench.h"
#include "engine/core/Engine.h"
#include "engine/core/EngineCore.h"
#include "targets/service/Preset.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace watchkeeper::test {
namespace {

Observation invalidRow(const QString &why)
{
    Observation refused;
    refused.error = CheckError(ErrorType::Internal, why);
    return refused;
}

Observation runKind(const PeerRow &row, quint16 port, std::chrono::milliseconds timeout)
{
    QJsonObject object = row.fields;
    if (!object.contains("path"_L1)) {
        object.insert(u"host"_s, u"127.0.0.1"_s);
        object.insert(u"port"_s, port);
    }
    const QStringList problems = CheckBench::problems(row.kind, object);
    if (!problems.isEmpty())
        return invalidRow(problems.join(u'\n'));
    CheckServices services;
    CheckBench bench(&services);
    return bench.run(row.kind, object, timeout);
}

} // namespace

PeerCheck::PeerCheck() = default;

PeerCheck::~PeerCheck()
{
    if (!m_engine)
        return;
    QSignalSpy stopped(m_engine.get(), &Engine::stopped);
    m_engine->shutDown();
    if (stopped.isEmpty())
        stopped.wait();
}

Observation PeerCheck::run(const PeerRow &row, quint16 port, std::chrono::milliseconds timeout)
{
    return row.preset.isEmpty() ? runKind(row, port, timeout) : runPreset(row, port, timeout);
}

Observation PeerCheck::runPreset(const PeerRow &row, quint16 port, std::chrono::milliseconds timeout)
{
    const Preset *found = findPreset(row.preset);
    if (!found)
        return invalidRow(u"there is no preset "_s + row.preset);
    Preset preset = *found;
    for (auto it = row.fields.begin(); it != row.fields.end(); ++it)
        preset.fields.insert(it.key(), *it);
    Schedule schedule;
    schedule.timeout = timeout;
    const QString place = row.place.isEmpty() ? u"http://127.0.0.1:%1"_s.arg(port) : row.place;
    const auto target = makePresetTarget(preset, place, schedule);
    if (!target)
        return invalidRow(target.error());
    if (!m_engine)
        m_engine = std::make_unique<Engine>();
    QSignalSpy done(m_engine.get(), &Engine::testRunFinished);
    m_engine->core()->testRun(*target);
    if (done.isEmpty() && !done.wait(static_cast<int>(timeout.count()) + 10'000))
        return invalidRow(u"the engine has no result"_s);
    return done.first().first().value<Result>().observation;
}

} // namespace watchkeeper::test
