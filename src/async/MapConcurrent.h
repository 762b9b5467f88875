// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! One coroutine for each of many items, at most n at once, results in the order in which they are done.

#include "async/CancelToken.h"

#include <QCoroTask>
#include <QList>

namespace watchkeeper {

//! \brief Calls `work(item)` for each item, at most `limit` at once, and `done(result)` at once as each ends.
//!
//! \param work   callable of Item returning QCoro::Task<R>; not started any more once the token has fired
//! \param done   callable of R; runs in the order of completion
//! \return how many items were worked on
template<typename Item, typename Work, typename Done>
[[nodiscard]] QCoro::Task<int> mapConcurrent(QList<Item> items, int limit, Work work, Done done, CancelToken token);

} // namespace watchkeeper
