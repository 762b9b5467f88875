// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/settings/PresetDialog.h"

#include "gui/look/SearchMark.h"
#include "targets/preset/PresetLibrary.h"
#include "targets/preset/PresetTarget.h"

#include <QCollator>
#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr int kHelpLines = 4;
constexpr int kLettersWide = 80;
constexpr int kRowsHigh = 14;

QLabel *plainLabel(const QString &name)
{
    auto *label = new QLabel;
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

//! In the order in which people look things up.
QList<const Preset *> byTitle()
{
    QList<const Preset *> sorted;
    for (const Preset &preset : presets())
        sorted.append(&preset);
    QCollator collator;
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    std::stable_sort(sorted.begin(), sorted.end(),
                     [&collator](const Preset *a, const Preset *b) { return collator.compare(a->title, b->title) < 0; });
    return sorted;
}

} // namespace

PresetDialog::PresetDialog(Schedule defaults, QWidget *parent)
    : QDialog(parent)
    , m_defaults(defaults)
    , m_search(new QLineEdit)
    , m_list(new QListWidget)
    , m_help(plainLabel(u"presetHelp"_s))
    , m_server(new QLineEdit)
    , m_address(plainLabel(u"presetAddress"_s))
    , m_add(new QPushButton(tr("&Add target")))
{
    setWindowTitle(tr("Add from a preset"));
    build();
    fill();
    connect(m_search, &QLineEdit::textChanged, this, &PresetDialog::filter);
    connect(m_search, &QLineEdit::returnPressed, m_server, [this] { m_server->setFocus(); });
    connect(m_list, &QListWidget::currentRowChanged, this, &PresetDialog::update);
    connect(m_list, &QListWidget::itemActivated, m_server, [this] { m_server->setFocus(); });
    connect(m_server, &QLineEdit::textChanged, this, &PresetDialog::update);
    m_list->setCurrentRow(0);
    m_search->setFocus();
}

void PresetDialog::build()
{
    m_search->setObjectName(u"presetSearch"_s);
    m_search->setPlaceholderText(tr("Name of a service, such as elasticsearch"));
    m_search->setAccessibleName(tr("Find a preset"));
    m_search->installEventFilter(this);
    addSearchMark(m_search);
    m_list->setObjectName(u"presets"_s);
    m_list->setAccessibleName(tr("Presets"));
    m_list->setUniformItemSizes(true);
    m_list->setSpacing(2);
    m_help->setMinimumHeight(kHelpLines
                             * fontMetrics().lineSpacing()); // so that nothing moves while one walks through the list
    m_help->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    m_server->setObjectName(u"presetServer"_s);
    m_server->setPlaceholderText(tr("host, host:port, or an address that begins with https://"));
    m_address->setMinimumHeight(2 * fontMetrics().lineSpacing());
    m_address->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    auto *serverLabel = new QLabel(tr("&Server:"));
    serverLabel->setBuddy(m_server);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(m_add, QDialogButtonBox::AcceptRole);
    m_add->setObjectName(u"addPreset"_s);
    for (QAbstractButton *button : buttons->buttons()) {
        button->setIcon({});                                       // the style's own do not match ours
        static_cast<QPushButton *>(button)->setAutoDefault(false); // Enter leads from field to field until all is given
    }
    connect(buttons, &QDialogButtonBox::accepted, this, &PresetDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_server, &QLineEdit::returnPressed, this, &PresetDialog::accept);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_search);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_help);
    layout->addWidget(serverLabel);
    layout->addWidget(m_server);
    layout->addWidget(m_address);
    layout->addWidget(buttons);
    m_list->setMinimumHeight(kRowsHigh / 2 * fontMetrics().lineSpacing());
    resize(kLettersWide * fontMetrics().averageCharWidth(), 2 * kRowsHigh * fontMetrics().lineSpacing());
}

void PresetDialog::fill()
{
    for (const Preset *preset : byTitle()) {
        auto *item = new QListWidgetItem(preset->title, m_list);
        item->setData(Qt::UserRole, preset->key);
    }
}

//! What does not match is hidden; the choice stays as long as it can be seen.
void PresetDialog::filter()
{
    int first = -1;
    for (int row = 0; row < m_list->count(); ++row) {
        QListWidgetItem *item = m_list->item(row);
        const Preset *preset = findPreset(item->data(Qt::UserRole).toString());
        item->setHidden(!preset || !matchesWords(*preset, m_search->text()));
        if (first < 0 && !item->isHidden())
            first = row;
    }
    const QListWidgetItem *current = m_list->currentItem();
    if (!current || current->isHidden())
        m_list->setCurrentRow(first);
    update();
}

const Preset *PresetDialog::chosen() const
{
    const QListWidgetItem *current = m_list->currentItem();
    return current && !current->isHidden() ? findPreset(current->data(Qt::UserRole).toString()) : nullptr;
}

void PresetDialog::update()
{
    const Preset *preset = chosen();
    QStringList help;
    if (preset)
        help = {preset->help};
    else
        help = {tr("There is no such preset. Any address can be watched as a web page.")};
    if (preset && !preset->credentials.isEmpty())
        help.append(tr("It may want credentials. %1").arg(preset->credentials));
    m_help->setText(help.join(u'\n'));
    m_server->setEnabled(preset);
    const bool isNamed = preset && !m_server->text().trimmed().isEmpty();
    const auto target = isNamed ? targetOfPreset(*preset, m_server->text(), m_defaults) : Unexpected(QString());
    m_add->setEnabled(target.hasValue());
    m_address->setText(target ? target->fields.written().value(u"url"_s).toString() : target.error());
}

void PresetDialog::accept()
{
    const Preset *preset = chosen();
    if (!preset || m_server->text().trimmed().isEmpty())
        return;
    const auto target = targetOfPreset(*preset, m_server->text(), m_defaults);
    if (!target)
        return;
    emit targetMade(*target);
    QDialog::accept();
}

bool PresetDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_PageUp || key == Qt::Key_PageDown) {
            QCoreApplication::sendEvent(m_list, event);
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace watchkeeper
