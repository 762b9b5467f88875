// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/filter/FilterMenu.h"

#include "gui/filter/FilterBox.h"
#include "gui/filter/FilterHelp.h"
#include "gui/filter/FiltersDialog.h"
#include "gui/look/PlainText.h"
#include "gui/look/PlainToolTip.h"
#include "gui/look/TintedIcon.h"

#include <QAction>
#include <QInputDialog>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr int kMaxCharacters = 60; // maximum length of a filter in the menu

QString shortened(const QString &text)
{
    return text.size() > kMaxCharacters ? text.first(kMaxCharacters - 1) + u'…' : text;
}

} // namespace

FilterMenu::FilterMenu(FilterBox *box, const QString &file, QWidget *parent)
    : QMenu(tr("&Filters"), parent)
    , m_box(box)
    , m_filters(file)
{
    setObjectName(u"filterMenu"_s);
    setToolTipsVisible(true);
    connect(this, &QMenu::aboutToShow, this, &FilterMenu::fill);
    connect(box, &FilterBox::filterUsed, this, [this](const Filter &filter) { m_filters.recordUse(filter.toText()); });
    connect(box, &FilterBox::helpRequested, this, &FilterMenu::showHelp);
    QAction *open = box->addAction(actionIcon(u"filter"_s), QLineEdit::LeadingPosition);
    open->setText(tr("Saved filters"));
    open->setToolTip(tr("Show saved and recent filters, and help"));
    connect(open, &QAction::triggered, this, [this] { popup(m_box->mapToGlobal(QPoint(0, m_box->height()))); });
    fill();
}

void FilterMenu::fill()
{
    clear();
    QAction *save = addAction(tr("&Save this filter …"), this, &FilterMenu::askForName);
    save->setEnabled(!m_box->filter().isEmpty() && m_box->problem().isEmpty());
    QAction *drop = addAction(tr("&Clear filter"), this, [this] { m_box->setFilter({}); });
    drop->setEnabled(!m_box->text().isEmpty());
    addFilters();
    addSeparator();
    QAction *change = addAction(tr("&Rename or remove …"), this, &FilterMenu::openDialog);
    change->setEnabled(!m_filters.namedFilters().isEmpty());
    QAction *forget = addAction(tr("&Forget recent filters"), &m_filters, &SavedFilters::clearRecent);
    forget->setEnabled(!m_filters.recent().isEmpty());
    addSeparator();
    addAction(actionIcon(u"help"_s), tr("&How to write filters"), this, &FilterMenu::showHelp);
}

void FilterMenu::addFilters()
{
    if (!m_filters.namedFilters().isEmpty())
        addSection(tr("Saved"));
    for (const NamedFilter &filter : m_filters.namedFilters())
        addFilter(filter.name, filter.text);
    if (!m_filters.recent().isEmpty())
        addSection(tr("Recent"));
    for (const QString &text : m_filters.recent())
        addFilter(text, text);
}

void FilterMenu::addFilter(const QString &title, const QString &text)
{
    QAction *action = addAction(menuText(shortened(title)), this, [this, text] { m_box->setFilterText(text); });
    action->setToolTip(plainToolTip(text));
    action->setCheckable(true);
    action->setChecked(m_box->text() == text);
}

void FilterMenu::askForName()
{
    auto *dialog = new QInputDialog(m_box->window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(u"filterName"_s);
    dialog->setWindowTitle(tr("Save this filter"));
    setPlainLabel(dialog, tr("Name for “%1”. A filter with the same name is replaced:").arg(shortened(m_box->text())));
    dialog->setOkButtonText(tr("&Save"));
    const QString text = m_box->text().trimmed();
    connect(dialog, &QInputDialog::textValueSelected, this, [this, text](const QString &name) {
        if (!name.simplified().isEmpty())
            m_filters.save(name.simplified(), text);
    });
    dialog->open();
}

void FilterMenu::openDialog()
{
    auto *dialog = new FiltersDialog(&m_filters, m_box->window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void FilterMenu::showHelp()
{
    if (!m_help) {
        m_help = new FilterHelp(m_box->window());
        m_help->setAttribute(Qt::WA_DeleteOnClose);
    }
    m_help->show();
    m_help->raise();
    m_help->activateWindow();
}

} // namespace watchkeeper

#include "moc_FilterMenu.cpp"
