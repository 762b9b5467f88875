// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/alerts/ProviderDialog.h"

#include "alerts/providers/Provider.h"
#include "gui/alerts/ChannelForm.h"
#include "gui/look/InitialSize.h"
#include "gui/look/SearchMark.h"
#include "gui/look/SearchNavigation.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr int kKeyRole = Qt::UserRole + 1;
constexpr int kProviderHelpLines = 3;
constexpr int kProviderWidthCharacters = 64;
constexpr int kProviderHeightLines = 30;
constexpr int kProviderRowPadding = 8; // [px] total padding above and below the text

bool matchesName(const Provider &provider, const QString &text)
{
    const auto holds = [&text](const QString &word) { return word.contains(text, Qt::CaseInsensitive); };
    return holds(provider.title) || holds(provider.key) || std::any_of(provider.words.begin(), provider.words.end(), holds);
}

} // namespace

ProviderDialog::ProviderDialog(QWidget *parent)
    : QDialog(parent)
    , m_search(new QLineEdit)
    , m_list(new QListWidget)
    , m_help(new QLabel)
    , m_addButton(new QPushButton(tr("&Add channel")))
{
    setWindowTitle(tr("Add alert channel"));
    build();
    fill();
    connect(m_search, &QLineEdit::textChanged, this, &ProviderDialog::filter);
    connect(m_list, &QListWidget::currentItemChanged, this, &ProviderDialog::showHelp);
    connect(m_list, &QListWidget::itemDoubleClicked, this, &ProviderDialog::accept);
    m_list->setCurrentRow(0);
    m_search->setFocus();
}

void ProviderDialog::build()
{
    m_search->setObjectName(u"providerSearch"_s);
    m_search->setPlaceholderText(tr("Slack, email, a program, …"));
    m_search->setAccessibleName(tr("Find a service"));
    addSearchMark(m_search);
    enableSearchNavigation(m_search, m_list);
    m_list->setObjectName(u"providers"_s);
    m_list->setAccessibleName(tr("Services"));
    m_list->setTabKeyNavigation(false);
    m_list->setUniformItemSizes(true);
    m_help->setObjectName(u"providerHelp"_s);
    m_help->setTextFormat(Qt::PlainText);
    m_help->setWordWrap(true);
    m_help->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    // prevents the layout from moving while the user goes through the list
    m_help->setMinimumHeight(kProviderHelpLines * fontMetrics().lineSpacing());
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(m_addButton, QDialogButtonBox::AcceptRole);
    m_addButton->setObjectName(u"addChannel"_s);
    m_addButton->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &ProviderDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_search);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_help);
    layout->addWidget(buttons);
    setInitialSize(
        this,
        {kProviderWidthCharacters * fontMetrics().averageCharWidth(), kProviderHeightLines * fontMetrics().lineSpacing()});
}

void ProviderDialog::fill()
{
    for (const Provider *provider : providersByTitle()) {
        auto *item = new QListWidgetItem(provider->title, m_list);
        item->setData(kKeyRole, provider->key);
        item->setSizeHint(QSize(0, fontMetrics().height() + kProviderRowPadding));
    }
}

//! Selects the first match. Prefers a match whose title begins with the text.
void ProviderDialog::filter(const QString &typed)
{
    const QString text = typed.trimmed();
    QListWidgetItem *best = nullptr;
    for (int row = 0; row < m_list->count(); ++row) {
        QListWidgetItem *item = m_list->item(row);
        item->setHidden(!matchesName(*findProvider(item->data(kKeyRole).toString()), text));
        const bool begins = item->text().startsWith(text, Qt::CaseInsensitive);
        if (!item->isHidden() && (!best || (begins && !best->text().startsWith(text, Qt::CaseInsensitive))))
            best = item;
    }
    m_list->setCurrentItem(best);
    if (best)
        m_list->scrollToItem(best);
    showHelp();
}

void ProviderDialog::showHelp()
{
    const QListWidgetItem *item = m_list->currentItem();
    m_help->setText(item ? findProvider(item->data(kKeyRole).toString())->help
                         : tr("Service not found. A webhook can call any address, and a command can run any program. You can "
                              "add services as files in the profile's “providers” folder."));
    m_addButton->setEnabled(item);
}

void ProviderDialog::accept()
{
    const QListWidgetItem *item = m_list->currentItem();
    if (!item)
        return;
    emit chosen(item->data(kKeyRole).toString());
    QDialog::accept();
}

} // namespace watchkeeper

#include "moc_ProviderDialog.cpp"
