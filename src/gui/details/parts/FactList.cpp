// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/details/parts/FactList.h"

#include "gui/details/parts/PaneWidgets.h"
#include "gui/look/widgets/PlainText.h"

#include <QFormLayout>
#include <QLabel>

#include <algorithm>

namespace watchkeeper {

namespace {

// [average characters] Limited, because the names of values from programs can have any length.
constexpr int kMaxLabelWidth = 28;

QLabel *makeFactLabel(const QString &text)
{
    QLabel *label = makeMutedLabel(text);
    const QFontMetrics metrics = label->fontMetrics();
    label->setText(metrics.elidedText(text, Qt::ElideMiddle, kMaxLabelWidth * metrics.averageCharWidth()));
    if (label->text() != text)
        label->setToolTip(plainToolTip(text));
    return label;
}

} // namespace

FactList::FactList(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QFormLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setVerticalSpacing(kPaneSpacing / 2);
    m_layout->setHorizontalSpacing(2 * kPaneSpacing);
    m_layout->setLabelAlignment(m_layout->labelAlignment() | Qt::AlignTop);
    hide();
}

void FactList::setFacts(const QList<Fact> &facts)
{
    const auto hasLabel = [](const Fact &a, const Fact &b) { return a.label == b.label; };
    if (!std::equal(facts.begin(), facts.end(), m_facts.begin(), m_facts.end(), hasLabel)) {
        while (m_layout->rowCount() > 0)
            m_layout->removeRow(0);
        m_values.clear();
        for (const Fact &fact : facts) {
            m_values.append(makeTextLabel(fact.label));
            m_layout->addRow(makeFactLabel(fact.label), m_values.last());
        }
    }
    for (qsizetype i = 0; i < facts.size(); ++i) {
        if (m_values.at(i)->text() != facts.at(i).value)
            m_values.at(i)->setText(facts.at(i).value);
    }
    m_facts = facts;
    setVisible(!facts.isEmpty());
}

} // namespace watchkeeper

#include "moc_FactList.cpp"
