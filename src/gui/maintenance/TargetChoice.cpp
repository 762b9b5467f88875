// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/maintenance/TargetChoice.h"

#include <QFormLayout>
#include <QJsonArray>
#include <QJsonObject>
#include <QLineEdit>
#include <QListWidget>
#include <QRadioButton>
#include <QShowEvent>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr int kVisibleTargets = 5; // number of rows that are visible without scrolling

//! Splits a line of comma-separated tags. Tags themselves contain no commas.
QStringList parseTagLine(const QString &line)
{
    QStringList words;
    for (const QString &word : line.split(u',')) {
        if (!word.trimmed().isEmpty())
            words.append(word.trimmed());
    }
    words.removeDuplicates();
    return words;
}

} // namespace

TargetChoice::TargetChoice(const QList<Target> &targets, QWidget *parent)
    : QWidget(parent)
    , m_allTargets(new QRadioButton(tr("&All targets, including those added later")))
    , m_specificTargets(new QRadioButton(tr("Th&ese targets:", "targets")))
    , m_search(new QLineEdit)
    , m_targets(new QListWidget)
    , m_tags(new QLineEdit)
    , m_filter(new QLineEdit)
{
    build(targets);
    connect(m_allTargets, &QRadioButton::toggled, this, [this] {
        updateEnabled();
        emit edited();
    });
    connect(m_targets, &QListWidget::itemChanged, this, &TargetChoice::edited);
    connect(m_tags, &QLineEdit::textEdited, this, &TargetChoice::edited);
    connect(m_filter, &QLineEdit::textEdited, this, &TargetChoice::edited);
    connect(m_search, &QLineEdit::textChanged, this, &TargetChoice::filterTargets);
    m_specificTargets->setChecked(true);
    updateEnabled();
}

void TargetChoice::build(const QList<Target> &targets)
{
    m_allTargets->setObjectName(u"all"_s);
    m_specificTargets->setObjectName(u"some"_s);
    m_search->setPlaceholderText(tr("Find a target"));
    m_search->setAccessibleName(tr("Find a target"));
    m_search->setClearButtonEnabled(true);
    m_targets->setObjectName(u"targets"_s);
    m_targets->setAccessibleName(tr("Targets"));
    m_targets->setUniformItemSizes(true);
    m_targets->setMinimumHeight(kVisibleTargets * (fontMetrics().height() + 6));
    for (const Target &target : targets) {
        auto *item = new QListWidgetItem(target.name, m_targets);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setData(Qt::UserRole, target.id);
        item->setCheckState(Qt::Unchecked);
    }
    m_tags->setObjectName(u"tags"_s);
    m_tags->setPlaceholderText(tr("such as db, prod"));
    m_filter->setObjectName(u"filter"_s);
    m_filter->setPlaceholderText(tr("such as host:db kind:tcp"));
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->addRow(tr("Ta&gs:"), m_tags);
    form->addRow(tr("Fil&ter:"), m_filter);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_allTargets);
    layout->addWidget(m_specificTargets);
    layout->addWidget(m_search);
    layout->addWidget(m_targets, 1);
    layout->addLayout(form);
}

void TargetChoice::updateEnabled()
{
    const bool isForSome = m_specificTargets->isChecked();
    for (QWidget *widget : QList<QWidget *>{m_search, m_targets, m_tags, m_filter})
        widget->setEnabled(isForSome);
}

//! Shows the targets that match the text. Ticked targets always stay visible.
void TargetChoice::filterTargets(const QString &text)
{
    for (int i = 0; i < m_targets->count(); ++i) {
        QListWidgetItem *item = m_targets->item(i);
        const bool isFound = item->text().contains(text, Qt::CaseInsensitive);
        item->setHidden(!isFound && item->checkState() == Qt::Unchecked);
    }
}

void TargetChoice::setEntry(const Maintenance &entry)
{
    const QSignalBlocker blocker(m_targets);
    (entry.forAll ? m_allTargets : m_specificTargets)->setChecked(true);
    for (int i = 0; i < m_targets->count(); ++i) {
        QListWidgetItem *item = m_targets->item(i);
        const QUuid id = item->data(Qt::UserRole).toUuid();
        const bool isNamed = entry.targets.contains(item->text()) || entry.targets.contains(id.toString(QUuid::WithoutBraces))
            || entry.targets.contains(id.toString());
        item->setCheckState(isNamed ? Qt::Checked : Qt::Unchecked);
    }
    scrollToChecked();
    m_tags->setText(entry.tags.join(u", "_s));
    m_filter->setText(entry.filter);
    updateEnabled();
}

void TargetChoice::scrollToChecked()
{
    for (int i = 0; i < m_targets->count(); ++i) {
        if (m_targets->item(i)->checkState() == Qt::Checked)
            return m_targets->scrollToItem(m_targets->item(i), QAbstractItemView::PositionAtTop);
    }
}

//! Scrolls to the ticked targets once the list is shown and its height is known.
void TargetChoice::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (event->spontaneous())
        return; // the window was only restored, and the user may have scrolled since the list was first shown
    QMetaObject::invokeMethod(this, &TargetChoice::scrollToChecked, Qt::QueuedConnection);
}

void TargetChoice::writeScope(QJsonObject *json) const
{
    if (m_allTargets->isChecked()) {
        json->insert(u"all"_s, true);
        return;
    }
    QJsonArray names;
    for (int i = 0; i < m_targets->count(); ++i) {
        if (m_targets->item(i)->checkState() == Qt::Checked)
            names.append(m_targets->item(i)->text());
    }
    if (!names.isEmpty())
        json->insert(u"targets"_s, names);
    if (const QStringList tags = parseTagLine(m_tags->text()); !tags.isEmpty())
        json->insert(u"tags"_s, QJsonArray::fromStringList(tags));
    if (const QString filter = m_filter->text().trimmed(); !filter.isEmpty())
        json->insert(u"filter"_s, filter);
}

} // namespace watchkeeper

#include "moc_TargetChoice.cpp"
