// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Parses pasted text: small texts immediately; in its own threads if the text is long or requires a search for programs in the
//! folders of PATH.

#include "targets/pasted/PastedText.h"

#include <QFutureWatcher>
#include <QTimer>

#include <memory>

namespace watchkeeper {

//! \brief One text at a time; a new one replaces the one being parsed. Never waits for those threads, nor for a network drive in PATH that
//! doesn't answer.
class RecogniseJob : public QObject
{
    Q_OBJECT

public:
    //! Lines, and targets that must be compared for the first time.
    static constexpr qsizetype kConcurrencyLimit = 1'000;
    static constexpr qsizetype kMaxSynchronousLength = 64 * 1024;

    explicit RecogniseJob(QObject *parent = nullptr);
    ~RecogniseJob() override;

    //! finished() follows, before this returns if there is little to do and no program to search for.
    void start(const QString &text, const TargetsContext &surroundings);
    //! No finished() follows for the text being parsed.
    void cancel();
    bool isRunning() const { return m_sharedState != nullptr; }

signals:
    //! Repeatedly while a text is parsed, except in the first 100 ms.
    void progressed(int done, int total);
    void finished(const QList<watchkeeper::RecognisedTarget> &found);

private:
    struct SharedState;
    void takeOver();

    std::shared_ptr<SharedState> m_sharedState;
    QFutureWatcher<QList<RecognisedTarget>> m_watcher;
    QTimer m_progress;
};

} // namespace watchkeeper
