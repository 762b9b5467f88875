// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file A Monitor with generated targets.

#include "app/monitor/Monitor.h"

#include <QEventLoop>
#include <QJsonArray>
#include <QTemporaryDir>

#include <functional>

namespace watchkeeper::bench {

//! \brief Creates the targets, forwards each batch of results, and shuts the Monitor down properly. Used in the main thread.
class WatchLoad : public QObject
{
    Q_OBJECT

public:
    //! \param targets  as in targets.json, but without names; they get numbered names
    WatchLoad(const QJsonArray &targets, const EngineLimits &limits);
    ~WatchLoad() override;

    Monitor &monitor() { return m_monitor; }
    const QList<Target> &targets() const { return m_targets; }

    //! Runs the event loop until leave() is called.
    void exec() { m_loop.exec(); }
    void leave() { m_loop.quit(); }
    //! Ends the engine thread and its objects, so that the supervisor process of its commands is included in the cost.
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
