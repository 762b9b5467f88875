// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Results as they come from the world, for tests and measurements. The same seed gives the same ones.

#include "history/values/StoredResult.h"

#include <array>
#include <random>

namespace watchkeeper::test {

//! \brief A page that is looked at again and again: all phases, each with a spread of about a fifth, status and size.
class PageResults
{
public:
    //! \param begin  [ms] of the first
    //! \param every  [ms]
    PageResults(unsigned seed, qint64 begin, qint64 every);
    StoredResult next();

private:
    double around(double typical);

    std::mt19937 m_random;
    qint64 m_at;
    qint64 m_every;
    double m_size;
    std::array<double, kPhaseCount> m_typical;
};

//! Anything a result may be: odd texts, missing phases, changing values, times that jump.
StoredResult wildResult(std::mt19937 *random);
QList<StoredResult> wildResults(std::mt19937 *random, int count);

//! Those of which tests keep the bytes that versions wrote which did not say how long a result stands: an up and a down.
QList<StoredResult> earlierResults();

//! Whether all is the same, with the three digits that are kept. \return what is not, or an empty text
QString difference(const StoredResult &a, const StoredResult &b);
QString difference(const QList<StoredResult> &a, const QList<StoredResult> &b);

} // namespace watchkeeper::test
