// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file A Monitor with generated targets, and the final consumer of results: a model in the main thread.

#include "app/Monitor.h"

#include <QEventLoop>
#include <QJsonArray>
#include <QTemporaryDir>

#include <functional>

namespace watchkeeper::bench {

//! \brief Builds the targets, passes on each batch of results, and shuts the Monitor down properly. Main thread.
class WatchLoad : public QObject
{
    Q_OBJECT

public:
    //! \param targets  as in targets.json, but unnamed: they get numbered names
    WatchLoad(const QJsonArray &targets, const EngineLimits &limits);
    ~WatchLoad() override;

    Monitor &monitor() { return m_monitor; }
    const QList<Target> &targets() const { return m_targets; }

    //! Runs the event loop until leave().
    void exec() { m_loop.exec(); }
    void leave() { m_loop.quit(); }
    //! Ends the engine thread and its objects, so that the supervisor of its commands is counted.
    void shutDown();

signals:
    void resultsReady(const QList<watchkeeper::Result> &results);

private:
    QTemporaryDir m_folder;
    Monitor m_monitor;
    QList<Target> m_targets;
    QEventLoop m_loop;
};

} // namespace watchkeeper::bench
