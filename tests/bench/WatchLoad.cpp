// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/WatchLoad.h"

#include "targets/document/TargetsDocument.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace watchkeeper::bench {
namespace {

QList<Target> parse(QJsonArray targets)
{
    for (int i = 0; i < targets.size(); ++i) {
        QJsonObject target = targets[i].toObject();
        if (!target.contains(u"name"_s))
            target.insert(u"name"_s, u"Target %1"_s.arg(i));
        targets[i] = target;
    }
    const QJsonObject document{{u"version"_s, 1}, {u"targets"_s, targets}};
    const auto parsed = TargetsDocument::parse(QJsonDocument(document).toJson(), u"bench"_s);
    if (!parsed)
        qFatal("%s", qPrintable(parsed.error().first().toString()));
    return parsed->targets;
}

} // namespace

WatchLoad::WatchLoad(const QJsonArray &targets, const EngineLimits &limits)
    : m_monitor(Profile(m_folder.path()))
    , m_targets(parse(targets))
{
    m_monitor.setLimits(limits);
    connect(&m_monitor, &Monitor::resultsReady, this, &WatchLoad::resultsReady);
}

WatchLoad::~WatchLoad() = default;

void WatchLoad::shutDown()
{
    connect(&m_monitor, &Monitor::finished, &m_loop, &QEventLoop::quit);
    m_monitor.shutDown();
    m_loop.exec();
}

} // namespace watchkeeper::bench
