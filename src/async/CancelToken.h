// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Requests running work to stop, with a reason. Modelled on `std::stop_token`, which the macOS standard library still
//! lacks. A source and all its tokens, callbacks and child sources belong to one thread.

#include <QtGlobal>

#include <functional>
#include <memory>

namespace watchkeeper {

//! The reason for a cancellation.
enum class CancelReason {
    None,      //!< not cancelled
    Requested, //!< cancelled by the user, or because the program or the owner is shutting down
    Timeout,   //!< the time limit of the work has passed
    Overdue    //!< cancelled by the watchdog, or the computer was asleep; the result is invalid and the work must be repeated
};

class CancelCallback;

//! \brief Reports whether its CancelSource has fired. A default-constructed token never fires.
class CancelToken
{
public:
    CancelToken() = default;
    bool isCancelled() const { return reason() != CancelReason::None; }
    CancelReason reason() const;

private:
    friend class CancelSource;
    friend class CancelCallback;
    struct State;
    explicit CancelToken(std::shared_ptr<State> state)
        : m_state(std::move(state))
    {
    }
    std::shared_ptr<State> m_state;
};

//! \brief Fires its tokens, at most once. Destroying a source doesn't fire them.
class CancelSource
{
public:
    CancelSource();
    //! Creates a source that fires together with the parent, for the same reason, or immediately if the parent has already fired.
    explicit CancelSource(const CancelToken &parent);
    ~CancelSource();
    CancelSource(CancelSource &&) noexcept;
    CancelSource &operator=(CancelSource &&) noexcept;

    CancelToken token() const;
    bool isCancelled() const { return token().isCancelled(); }

    //! \brief Runs the callbacks in the order of their registration before it returns. Only the first call has an effect. A callback may
    //! destroy other callbacks, itself, or this source, but must not throw.
    //! \param reason  any reason except None
    void cancel(CancelReason reason = CancelReason::Requested);

    //! The number of registered callbacks and linked sources, for tests and debugging.
    int callbackCount() const;

private:
    std::shared_ptr<CancelToken::State> m_state;
    std::unique_ptr<CancelCallback> m_parent;
};

//! \brief Calls `action` when the token fires, or immediately if it already has. Never calls it after this object is destroyed.
class CancelCallback
{
public:
    CancelCallback(const CancelToken &token, std::function<void()> action);
    ~CancelCallback();
    CancelCallback(const CancelCallback &) = delete;
    CancelCallback &operator=(const CancelCallback &) = delete;

private:
    friend class CancelSource;
    friend struct CancelToken::State;
    std::shared_ptr<CancelToken::State> m_state; // null if the callback isn't registered or was removed
    std::function<void()> m_action;
    CancelCallback *m_previous = nullptr;
    CancelCallback *m_next = nullptr;
};

} // namespace watchkeeper
