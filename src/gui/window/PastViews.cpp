// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/window/PastViews.h"

#include "app/Watch.h"
#include "gui/chart/HistoryChartSource.h"
#include "gui/details/DetailsPane.h"

namespace watchkeeper {

PastViews::PastViews(const Parts &parts)
    : QObject(parts.owner)
    , m_watch(parts.watch)
    , m_charts(new HistoryChartSource(parts.watch->profile().resultsFolder(), this))
{
    connect(m_watch, &Watch::resultsReady, m_charts, &HistoryChartSource::take);
    connect(&m_watch->targets(), &TargetsStore::loaded, this, &PastViews::targetsChanged);
    connect(&m_watch->targets(), &TargetsStore::changed, this, &PastViews::targetsChanged);
    parts.details->setChartSource(m_charts);
}

void PastViews::targetsChanged()
{
    m_charts->setTargets(m_watch->targets().document().targets);
}

} // namespace watchkeeper
