// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Reads earlier results from a file, for `eval --past`. Pure functions.

#include "conditions/facts/Facts.h"
#include "model/base/Expected.h"

#include <QJsonObject>

namespace watchkeeper {

//! \brief Answers questions about the history, using results as printed by `history query --format ndjson` or `json`, in any order.
//! \param bytes  objects, one per line or in an array; each has a time `at` and the queried values
//! \param observation  the observation to evaluate; only results before its time (or before now, if it has none) are used
//! \return the answers, or a sentence if an object isn't a valid result
Expected<QList<WindowValue>, QString> historyFromText(const QByteArray &bytes, const QList<WindowQuery> &queries,
                                                      const QJsonObject &observation);

} // namespace watchkeeper
