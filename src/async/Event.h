// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file A flag that coroutines can wait for. For use in one thread.

#include "async/CancelToken.h"
#include "async/WaitQueue.h"

#include <QCoroTask>

namespace watchkeeper {

//! \brief set() wakes all waiters and lets later ones pass immediately. reset() makes them wait again.
class Event
{
public:
    bool isSet() const { return m_isSet; }
    //! Wakes current waiters even if reset() follows immediately.
    void set();
    void reset() { m_isSet = false; }
    //! \return false if the token fired first or the Event was destroyed
    [[nodiscard]] QCoro::Task<bool> wait(CancelToken token);

private:
    bool m_isSet = false;
    WaitQueue m_waiters;
};

} // namespace watchkeeper
