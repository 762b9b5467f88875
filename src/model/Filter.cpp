// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/Filter.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

bool isAgeTerm(const FilterTerm &term)
{
    return term.key == FilterKey::Since || term.key == FilterKey::Checked;
}

} // namespace

Filter::Filter(QList<Terms> alternatives)
    : m_alternatives(std::move(alternatives))
{
    Q_ASSERT(std::none_of(m_alternatives.begin(), m_alternatives.end(), [](const Terms &terms) { return terms.isEmpty(); }));
}

bool Filter::matches(const FilterSubject &subject, qint64 now) const
{
    const auto allHold = [&](const Terms &terms) {
        return std::all_of(terms.begin(), terms.end(), [&](const FilterTerm &term) { return term.matches(subject, now); });
    };
    return m_alternatives.isEmpty() || std::any_of(m_alternatives.begin(), m_alternatives.end(), allHold);
}

bool Filter::dependsOnTime() const
{
    return std::any_of(m_alternatives.begin(), m_alternatives.end(),
                       [](const Terms &terms) { return std::any_of(terms.begin(), terms.end(), isAgeTerm); });
}

QString Filter::toText() const
{
    QStringList texts;
    for (const Terms &terms : m_alternatives) {
        QStringList words;
        for (const FilterTerm &term : terms)
            words.append(term.toText());
        texts.append(words.join(u' '));
    }
    return texts.join(u" | "_s);
}

} // namespace watchkeeper
