// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! One coroutine for each of many items, at most n at once, results in the order in which they are done.

#include "async/CancelToken.h"

#include <QCoroTask>
#include <QList>

#include <algorithm>
#include <exception>
#include <vector>

namespace watchkeeper {

namespace detail {

//! What the workers of one mapConcurrent() share; lives in its frame.
template<typename Item, typename Work, typename Done>
class MapState
{
public:
    MapState(QList<Item> items, Work work, Done done, CancelToken token)
        : m_items(std::move(items))
        , m_work(std::move(work))
        , m_done(std::move(done))
        , m_token(std::move(token))
    {
    }
    bool hasNext() const { return m_started < m_items.size() && !m_error && !m_token.isCancelled(); }
    Item takeNext() { return m_items.at(m_started++); }

    QList<Item> m_items;
    Work m_work;
    Done m_done;
    CancelToken m_token;
    qsizetype m_started = 0;
    std::exception_ptr m_error;
};

//! Works on one item after the other: a loop, so that items done at once do not grow the stack.
template<typename State>
QCoro::Task<> mapWorker(State *state)
{
    try {
        while (state->hasNext()) {
            auto running = state->m_work(state->takeNext());
            auto result = co_await running;
            state->m_done(std::move(result));
        }
    } catch (...) {
        if (!state->m_error)
            state->m_error = std::current_exception();
    }
}

} // namespace detail

//! \brief Calls `work(item)` for each item, at most `limit` at once, and `done(result)` at once as each ends.
//!
//! An exception of `work` or `done` lets what runs end, starts no more, and then comes out of the await.
//! \param limit  > 0
//! \param work   callable of Item returning QCoro::Task<R>, kept until the task ends; not started any more once the
//! token has fired \param done   callable of R; runs in the order of completion \return how many items were worked on
template<typename Item, typename Work, typename Done>
[[nodiscard]] QCoro::Task<int> mapConcurrent(QList<Item> items, int limit, Work work, Done done, CancelToken token)
{
    Q_ASSERT(limit > 0);
    using State = detail::MapState<Item, Work, Done>;
    State state(std::move(items), std::move(work), std::move(done), std::move(token));
    std::vector<QCoro::Task<>> workers;
    const int count = static_cast<int>(std::min<qsizetype>(std::max(limit, 1), state.m_items.size()));
    for (int i = 0; i < count; ++i)
        workers.push_back(detail::mapWorker(&state));
    for (QCoro::Task<> &worker : workers)
        co_await worker;
    if (state.m_error)
        std::rethrow_exception(state.m_error);
    co_return static_cast<int>(state.m_started);
}

} // namespace watchkeeper
