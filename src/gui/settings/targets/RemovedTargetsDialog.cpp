// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/settings/targets/RemovedTargetsDialog.h"

#include "app/alerting/AlertsStore.h"
#include "app/alerting/RuleReferences.h"
#include "app/monitor/Monitor.h"
#include "app/profile/SettingsTable.h"
#include "app/words/DisplayText.h"
#include "async/WhenDone.h"
#include "gui/look/widgets/LossConfirmation.h"
#include "gui/look/widgets/PlainTable.h"
#include "gui/look/widgets/PlainText.h"
#include "gui/look/widgets/WindowState.h"
#include "gui/table/model/ResultTexts.h"
#include "targets/document/MaskedTarget.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>
#include <QtConcurrentRun>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr QSize kRemovedTargetsSize(720, 440);
constexpr int kRemovedIdRole = Qt::UserRole + 1;

} // namespace

RemovedTargetsKeeper::RemovedTargetsKeeper(Monitor *monitor, QObject *parent)
    : QObject(parent)
    , m_monitor(monitor)
{
    m_pool.setMaxThreadCount(1);
    // Queued, because the targets are still in the store when it emits the signal.
    connect(&monitor->targets(), &TargetsStore::removing, this, &RemovedTargetsKeeper::keep, Qt::QueuedConnection);
    connect(&monitor->targets(), &TargetsStore::loaded, this, &RemovedTargetsKeeper::read);
}

void RemovedTargetsKeeper::keep(const QList<RemovedTarget> &removed)
{
    edit([removed](const QList<RemovedTarget> &present) { return present + removed; });
}

void RemovedTargetsKeeper::forget(const QList<TargetId> &ids)
{
    edit([ids](QList<RemovedTarget> present) {
        present.removeIf([&ids](const RemovedTarget &removed) { return ids.contains(removed.id()); });
        return present;
    });
}

//! Edits the file, and removes what must no longer be kept. \param edit  null to change nothing else
void RemovedTargetsKeeper::edit(const RemovedTargetsEdit &edit)
{
    using Result = Expected<QList<RemovedTarget>, QString>;
    const auto job = [edit, path = m_monitor->profile().removedFile(), document = m_monitor->targets().document(),
                      days = m_monitor->settings().value(setting::kRemovedDays).toInt()]() -> Result {
        QList<RemovedTarget> kept;
        const QString problem = editRemovedTargets(path, [&](const QList<RemovedTarget> &present) {
            kept = withoutExpired(edit ? edit(present) : present, document, days, QDateTime::currentDateTimeUtc());
            return kept;
        });
        return problem.isEmpty() ? Result(kept) : Result(Unexpected(problem));
    };
    whenDone(QtConcurrent::run(&m_pool, job), this, [this](const Result &result) {
        if (!result)
            return emit failed(result.error());
        m_targets = *result;
        emit changed();
    });
}

QString RemovedTargetsKeeper::restore(const QList<TargetId> &ids)
{
    QList<RemovedTarget> chosen;
    std::copy_if(m_targets.begin(), m_targets.end(), std::back_inserter(chosen),
                 [&ids](const RemovedTarget &removed) { return ids.contains(removed.id()); });
    TargetsStore &store = m_monitor->targets();
    const AlertsStore &alerts = m_monitor->alerts();
    const auto rules = alerts.wasRead() ? std::optional(ruleNames(alerts.document().rules)) : std::nullopt;
    RestoredTargets restored = withRestored(store.document(), chosen, rules);
    if (const QString problem = TargetsStore::validationProblem(restored.document); !problem.isEmpty())
        return tr("Nothing was restored. %1").arg(problem);
    if (!restored.ids.isEmpty()) { // checkNow() treats an empty list as all targets
        store.replace(restored.document);
        m_monitor->checkNow(restored.ids);
        read();
    }
    restored.remarks.prepend(tr("%Ln target(s) restored.", "", static_cast<int>(restored.ids.size())));
    return restored.remarks.join(u'\n');
}

RemovedTargetsDialog::RemovedTargetsDialog(RemovedTargetsKeeper *keeper, Monitor *monitor, QWidget *parent)
    : QDialog(parent)
    , m_keeper(keeper)
    , m_monitor(monitor)
    , m_hint(new QLabel)
    , m_table(new QTableWidget)
    , m_message(new QLabel)
    , m_restoreButton(addButton(u"restore"_s, tr("&Restore"), &RemovedTargetsDialog::restore))
    , m_forgetButton(addButton(u"forget"_s, tr("Remove for &ever…"), &RemovedTargetsDialog::forgetSelected))
    , m_emptyButton(addButton(u"empty"_s, tr("E&mpty…"), &RemovedTargetsDialog::empty))
{
    setWindowTitle(tr("Removed targets"));
    setInitialSize(this, kRemovedTargetsSize);
    build();
    connect(keeper, &RemovedTargetsKeeper::changed, this, &RemovedTargetsDialog::fill);
    connect(keeper, &RemovedTargetsKeeper::failed, this, &RemovedTargetsDialog::showMessage);
    connect(m_table, &QTableWidget::itemSelectionChanged, this, &RemovedTargetsDialog::updateButtons);
    connect(m_table, &QTableWidget::itemActivated, this, &RemovedTargetsDialog::restore);
    fill();
    keeper->read();
}

void RemovedTargetsDialog::build()
{
    m_hint->setObjectName(u"hint"_s);
    m_hint->setWordWrap(true);
    m_table->setObjectName(u"removedTargets"_s);
    m_table->setAccessibleName(tr("Removed targets"));
    m_table->setColumnCount(4);
    m_table->setHorizontalHeaderLabels(
        {tr("Name"), tr("Type"), tr("Address"), tr("Removed", "time of the removal of a target")});
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    makePlainTable(m_table);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->setTextElideMode(Qt::ElideMiddle);
    m_message->setObjectName(u"message"_s);
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    m_message->hide();
    auto *close = new QDialogButtonBox(QDialogButtonBox::Close);
    close->button(QDialogButtonBox::Close)->setText(tr("Close"));
    auto *buttons = new QHBoxLayout;
    for (QPushButton *button : {m_restoreButton, m_forgetButton, m_emptyButton})
        buttons->addWidget(button);
    buttons->addStretch();
    buttons->addWidget(close);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_hint);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_message);
    layout->addLayout(buttons);
    m_restoreButton->setDefault(true);
    m_table->setFocus();
    connect(close, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

QPushButton *RemovedTargetsDialog::addButton(const QString &name, const QString &text, void (RemovedTargetsDialog::*action)())
{
    auto *button = new QPushButton(text);
    button->setObjectName(name);
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, this, action);
    return button;
}

void RemovedTargetsDialog::fill()
{
    const QList<TargetId> selected = selectedIds();
    const QList<RemovedTarget> &all = m_keeper->targets();
    const QList<Target> targets = listedTargets(all, m_monitor->targets().document().defaults);
    m_table->clearSelection(); // it belongs to rows, and the targets have moved
    m_table->setRowCount(static_cast<int>(all.size()));
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const qsizetype index = all.size() - 1 - row; // the newest come first
        const Target &target = targets.at(index);
        const QStringList texts{displayLine(target.name), kindTitle(target.kind), displayLine(maskedAddress(target)),
                                QLocale().toString(all.at(index).at.toLocalTime(), QLocale::ShortFormat)};
        for (int column = 0; column < texts.size(); ++column) {
            auto *item = new QTableWidgetItem(texts.at(column));
            item->setToolTip(plainToolTip(texts.at(column)));
            item->setData(kRemovedIdRole, target.id);
            m_table->setItem(row, column, item);
        }
        if (selected.contains(target.id))
            m_table->selectionModel()->select(m_table->model()->index(row, 0),
                                              QItemSelectionModel::Select | QItemSelectionModel::Rows);
    }
    if (m_table->rowCount() > 0 && selectedIds().isEmpty())
        m_table->selectRow(0);
    showHint();
    updateButtons();
}

void RemovedTargetsDialog::showHint()
{
    const int days = m_monitor->settings().value(setting::kRemovedDays).toInt();
    if (days == 0)
        m_hint->setText(tr("Removed targets aren't kept. To change this, open “Settings, General”."));
    else if (m_table->rowCount() == 0)
        m_hint->setText(
            tr("No removed targets. They are kept for %n day(s). To change this, open “Settings, General”.", "", days));
    else
        m_hint->setText(tr("Removed targets are kept for %n day(s). To change this, open “Settings, General”.", "", days));
}

void RemovedTargetsDialog::updateButtons()
{
    const bool isAny = !selectedIds().isEmpty();
    m_restoreButton->setEnabled(isAny);
    m_forgetButton->setEnabled(isAny);
    m_emptyButton->setEnabled(m_table->rowCount() > 0);
}

QList<TargetId> RemovedTargetsDialog::selectedIds() const
{
    QList<TargetId> ids;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows())
        ids.append(index.data(kRemovedIdRole).toUuid());
    return ids;
}

void RemovedTargetsDialog::restore()
{
    if (const QList<TargetId> ids = selectedIds(); !ids.isEmpty())
        showMessage(m_keeper->restore(ids));
}

void RemovedTargetsDialog::forgetSelected()
{
    const QList<TargetId> ids = selectedIds();
    askToForget(tr("%Ln target(s) can't be restored any more.", "", static_cast<int>(ids.size())), ids);
}

void RemovedTargetsDialog::empty()
{
    QList<TargetId> ids;
    for (const RemovedTarget &removed : m_keeper->targets())
        ids.append(removed.id());
    askToForget(tr("None of the %Ln removed target(s) can be restored any more.", "", static_cast<int>(ids.size())), ids);
}

void RemovedTargetsDialog::askToForget(const QString &text, const QList<TargetId> &ids)
{
    confirmLoss(this, {tr("Remove for ever?"), text, tr("&Remove for ever"), tr("&Keep")}, [this, ids] {
        showMessage({});
        m_keeper->forget(ids);
    })->setObjectName(u"forgetQuestion"_s);
}

void RemovedTargetsDialog::showMessage(const QString &text)
{
    m_message->setText(text);
    m_message->setVisible(!text.isEmpty());
}

} // namespace watchkeeper

#include "moc_RemovedTargetsDialog.cpp"
