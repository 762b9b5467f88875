// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! An end takes at most so long: for what hangs, and for the threads that hang in it.

#include <QObject>
#include <QTimer>

namespace watchkeeper {

class Watch;

//! \brief Tells when a Watch that shuts down does not come to its end: the checks within 0.9 s, then the saves within 6 s.
class EndingPatience : public QObject
{
    Q_OBJECT

public:
    //! \param watch  outlives this object; it is followed from its shuttingDown() on
    explicit EndingPatience(Watch *watch, QObject *parent = nullptr);

signals:
    //! Once. What has not ended has to end with the process, and nothing of it may be destroyed: std::_Exit().
    void exhausted(const QString &sentence);

private:
    QTimer m_timer;
    QString m_sentence;
};

//! \brief For main(), when all of ours is destroyed and told: gives `status` back.
//!
//! Where a thread of a pool still hangs, it ends the process instead, since the destructor of the application would wait for it.
int endProcess(int status);

} // namespace watchkeeper
