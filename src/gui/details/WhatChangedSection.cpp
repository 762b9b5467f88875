// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/details/WhatChangedSection.h"

#include "gui/details/PaneWidgets.h"
#include "gui/table/ResultTexts.h"

#include <QDateTime>
#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

QString exactMomentText(qint64 at)
{
    return exactText(QDateTime::fromMSecsSinceEpoch(at, Qt::UTC));
}

QLabel *makeValue(const QString &text)
{
    QLabel *label = makeTextLabel(u"changedValue"_s);
    label->setText(text);
    return label;
}

} // namespace

WhatChangedSection::WhatChangedSection(QWidget *parent)
    : QWidget(parent)
    , m_times(makeTextLabel(u"changeTimes"_s))
    , m_table(new QWidget)
    , m_grid(new QGridLayout(m_table))
    , m_missing(makeTextLabel(u"noLongerSeen"_s))
    , m_same(makeTextLabel(u"everythingElse"_s))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(2 * kPaneSpacing);
    m_grid->setVerticalSpacing(kPaneSpacing / 2);
    m_grid->setColumnStretch(1, 1);
    m_grid->setColumnStretch(2, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, kPaneSpacing);
    layout->setSpacing(kPaneSpacing / 2);
    layout->addWidget(makeHeading(tr("What changed")));
    layout->addWidget(m_times);
    layout->addWidget(m_table);
    layout->addWidget(m_missing);
    layout->addWidget(m_same);
    hide();
}

void WhatChangedSection::setPair(const Target &target, const FailurePair &pair)
{
    if (!pair.failed)
        return clear();
    const WhatChanged changed = pair.good ? WhatChanged(*pair.good, *pair.failed) : WhatChanged();
    setSentenceText(m_times,
                    pair.good ? tr("The response at %1 compared with the last successful one at %2.", "moments")
                                    .arg(exactMomentText(pair.failed->at), exactMomentText(pair.good->at))
                              : tr("No earlier successful result to compare with."));
    fill(changeLines(changed.differences, target));
    setSentenceText(m_missing, missingText(changed.missing, target));
    setSentenceText(m_same, sameText(changed.same, target));
    show();
}

void WhatChangedSection::clear()
{
    fill({});
    hide();
}

void WhatChangedSection::setSentenceText(QLabel *label, const QString &text)
{
    if (label->text() != text)
        label->setText(text);
    label->setVisible(!text.isEmpty());
}

void WhatChangedSection::fill(const QList<ChangeLine> &lines)
{
    m_table->setVisible(!lines.isEmpty());
    if (lines == m_lines)
        return;
    m_lines = lines;
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    if (lines.isEmpty())
        return;
    m_grid->addWidget(makeMutedLabel(tr("Before", "a failure")), 0, 1);
    m_grid->addWidget(makeMutedLabel(tr("At failure", "as against before")), 0, 2);
    for (int i = 0; i < lines.size(); ++i)
        addRow(lines.at(i), i + 1);
}

void WhatChangedSection::addRow(const ChangeLine &line, int row)
{
    m_grid->addWidget(makeMutedLabel(line.label), row, 0);
    m_grid->addWidget(makeValue(line.before), row, 1);
    m_grid->addWidget(makeValue(line.after), row, 2);
}

} // namespace watchkeeper

#include "moc_WhatChangedSection.cpp"
