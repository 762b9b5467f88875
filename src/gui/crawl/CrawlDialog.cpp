// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/crawl/CrawlDialog.h"

#include "app/monitor/Monitor.h"
#include "checks/Registry.h"
#include "gui/crawl/CrawlPane.h"
#include "gui/crawl/CrawlThreads.h"
#include "gui/look/TintedIcon.h"
#include "gui/look/widgets/Labels.h"
#include "gui/look/widgets/WindowState.h"
#include "gui/table/model/ResultsModel.h"
#include "gui/table/view/ResultsView.h"

#include <QAction>
#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMainWindow>
#include <QMenu>
#include <QPushButton>
#include <QSpinBox>
#include <QUrl>
#include <QVBoxLayout>

#include <optional>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr int kMaxCrawlDepth = 1'000;
constexpr int kMaxCrawlPages = 10'000'000;

//! Creates a field for a limit, whose lowest value means that there is none.
QSpinBox *makeLimit(const QString &name, int last, int step)
{
    auto *box = new QSpinBox;
    box->setObjectName(name);
    box->setRange(0, last);
    box->setSingleStep(step);
    box->setSpecialValueText(CrawlDialog::tr("No limit"));
    box->setGroupSeparatorShown(true);
    return box;
}

std::optional<int> limitOf(const QSpinBox *box)
{
    return box->value() > 0 ? std::optional(box->value()) : std::nullopt;
}

QStringList patternsOf(const QLineEdit *edit)
{
    return edit->text().simplified().split(u' ', Qt::SkipEmptyParts);
}

} // namespace

CrawlDialog::CrawlDialog(const QString &address, QWidget *parent)
    : QDialog(parent)
    , m_address(new QLineEdit(address))
    , m_problem(new QLabel)
    , m_depth(makeLimit(u"crawlDepth"_s, kMaxCrawlDepth, 1))
    , m_pages(makeLimit(u"crawlPages"_s, kMaxCrawlPages, 100))
    , m_outside(new QCheckBox(tr("Check &links to other sites")))
    , m_robots(new QCheckBox(tr("Obey &robots.txt")))
    , m_moreButton(new QPushButton(tr("&More options")))
    , m_include(new QLineEdit)
    , m_exclude(new QLineEdit)
    , m_perHost(new QSpinBox)
    , m_sitemaps(new QCheckBox(tr("Read &sitemaps")))
    , m_tls(new QCheckBox(tr("&Verify TLS certificates")))
    , m_start(new QPushButton(tr("S&tart crawl")))
{
    setObjectName(u"crawlDialog"_s);
    setWindowTitle(tr("Crawl a site"));
    build();
    connect(m_moreButton, &QAbstractButton::toggled, this, [this](bool isOpen) {
        m_more->setVisible(isOpen);
        layout()->activate();
        adjustSize();
    });
    connect(m_address, &QLineEdit::textChanged, this, [this] {
        showProblem({});
        updateStart();
    });
    updateStart();
    m_address->setFocus();
    m_address->selectAll();
}

void CrawlDialog::build()
{
    auto *help = new QLabel(tr("Reads the pages of this site, follows its links and checks each address once. Links to other "
                               "sites are checked, but not followed."));
    help->setWordWrap(true);
    help->setForegroundRole(QPalette::PlaceholderText);
    m_address->setObjectName(u"crawlAddress"_s);
    m_address->setPlaceholderText(u"https://"_s);
    m_address->setClearButtonEnabled(true);
    m_problem->setObjectName(u"crawlProblem"_s);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    m_problem->hide();
    m_depth->setToolTip(tr("How many clicks from the start links are followed"));
    m_pages->setToolTip(tr("The crawl stops after this many requests to the site, and can be resumed"));
    m_outside->setObjectName(u"crawlOutside"_s);
    m_outside->setChecked(true);
    m_robots->setObjectName(u"crawlRobots"_s);
    m_robots->setChecked(true);
    m_robots->setToolTip(tr("Uncheck it only for a site of your own"));
    m_moreButton->setObjectName(u"crawlMore"_s);
    m_moreButton->setCheckable(true);
    m_moreButton->setAutoDefault(false);
    m_more = buildMore();
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->addRow(tr("&Address:"), m_address);
    form->addRow(QString(), m_problem);
    form->addRow(tr("&Depth:"), m_depth);
    form->addRow(tr("&Pages:"), m_pages);
    form->addRow(QString(), m_outside);
    form->addRow(QString(), m_robots);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_start->setObjectName(u"crawlStart"_s);
    buttons->addButton(m_start, QDialogButtonBox::AcceptRole);
    buttons->addButton(m_moreButton, QDialogButtonBox::ResetRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(help);
    layout->addLayout(form);
    layout->addWidget(m_more);
    layout->addWidget(buttons);
    setTabOrder(m_start, buttons->button(QDialogButtonBox::Cancel)); // otherwise, Tab skips the latter
    m_start->setDefault(true);                                       // works only below the dialog
    setMinimumWidth(70 * fontMetrics().averageCharWidth());
}

QWidget *CrawlDialog::buildMore()
{
    auto *more = new QWidget;
    m_include->setObjectName(u"crawlInclude"_s);
    m_include->setPlaceholderText(u"/docs/ /blog/"_s);
    m_include->setToolTip(
        tr("Follow links only in paths that begin like one of these, separated by spaces. * is any text, $ the "
           "end."));
    m_exclude->setObjectName(u"crawlExclude"_s);
    m_exclude->setPlaceholderText(u"/search *.pdf$"_s);
    m_exclude->setToolTip(
        tr("Don't request paths that begin like one of these, separated by spaces. * is any text, $ the end."));
    m_perHost->setObjectName(u"crawlPerHost"_s);
    m_perHost->setRange(1, CrawlPlan::kMaxPerHost);
    m_perHost->setValue(CrawlPlan::kDefaultPerHost);
    m_perHost->setToolTip(tr("Requests to one host at the same time"));
    m_sitemaps->setObjectName(u"crawlSitemaps"_s);
    m_sitemaps->setChecked(true);
    m_tls->setObjectName(u"crawlTls"_s);
    m_tls->setChecked(true);
    auto *form = new QFormLayout(more);
    form->setContentsMargins(0, 0, 0, 0);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->addRow(tr("&Include paths:"), m_include);
    form->addRow(tr("&Exclude paths:"), m_exclude);
    form->addRow(tr("C&onnections per host:"), m_perHost);
    form->addRow(QString(), m_sitemaps);
    form->addRow(QString(), m_tls);
    more->hide();
    return more;
}

CrawlPlan CrawlDialog::plan() const
{
    CrawlPlan plan;
    plan.starts = QStringList{m_address->text().trimmed()};
    plan.maxDepth = limitOf(m_depth);
    plan.maxPages = limitOf(m_pages);
    plan.checksOutside = m_outside->isChecked();
    plan.obeysRobots = m_robots->isChecked();
    plan.include = patternsOf(m_include);
    plan.exclude = patternsOf(m_exclude);
    plan.perHost = m_perHost->value();
    plan.readsSitemaps = m_sitemaps->isChecked();
    plan.verifiesTls = m_tls->isChecked();
    return plan;
}

void CrawlDialog::setObstacle(const QString &reason)
{
    m_obstacle = reason;
    showProblem(reason);
    updateStart();
}

void CrawlDialog::updateStart()
{
    m_start->setEnabled(m_obstacle.isEmpty() && !m_address->text().trimmed().isEmpty());
}

void CrawlDialog::showProblem(const QString &sentence)
{
    m_problem->setText(sentence.isEmpty() ? m_obstacle : sentence);
    m_problem->setVisible(!m_problem->text().isEmpty());
    if (!sentence.isEmpty())
        announce(m_problem);
}

void CrawlDialog::accept()
{
    const auto starts = plan().startAddresses();
    if (starts)
        return QDialog::accept();
    showProblem(starts.error());
    m_address->setFocus();
    m_address->selectAll();
}

namespace {

const QString kCrawlsKey = u"crawls"_s;

} // namespace

CrawlActions::CrawlActions(const Parts &parts)
    : QObject(parts.window)
    , m_parts(parts)
    , m_thread(new CrawlThread(parts.monitor->profile().crawlsFile(), this))
    , m_dock(new CrawlDock(parts.monitor->profile().crawlsFile(), m_thread, parts.window))
    , m_crawl(new QAction(actionIcon(u"search"_s), tr("Crawl a &site…"), parts.window))
    , m_targetAction(new QAction(actionIcon(u"search"_s), tr("Craw&l its site…"), parts.window))
{
    addActions();
    parts.window->addDockWidget(Qt::BottomDockWidgetArea, m_dock);
    parts.views->addAction(m_dock->toggleViewAction());
    connect(m_crawl, &QAction::triggered, this, [this] { openDialog(selectedPage().toString(QUrl::FullyEncoded)); });
    connect(m_targetAction, &QAction::triggered, this, [this] { openDialog(selectedPage().toString(QUrl::FullyEncoded)); });
    connect(parts.view, &ResultsView::selectionEdited, this, &CrawlActions::updateActions);
    connect(m_dock, &CrawlDock::crawlRequested, m_crawl, &QAction::trigger);
    connect(m_dock, &CrawlDock::resumeRequested, this, &CrawlActions::resume);
    connect(m_dock, &CrawlDock::monitorRequested, this, &CrawlActions::monitorRequested);
    m_dock->restoreLayout(parts.state->value(kCrawlsKey).toMap());
    connect(parts.monitor, &Monitor::shuttingDown, m_thread, &CrawlThread::stop);
    connect(parts.monitor, &Monitor::shuttingDown, m_dock, [this] { m_parts.state->set(kCrawlsKey, m_dock->saveLayout()); });
    updateActions();
}

void CrawlActions::addActions()
{
    m_crawl->setObjectName(u"actionCrawl"_s);
    m_crawl->setToolTip(tr("Read the pages of a site and check all its links"));
    m_crawl->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_L);
    m_targetAction->setObjectName(u"actionCrawlTarget"_s);
    m_targetAction->setToolTip(tr("Read the pages of the selected target's site and check all its links"));
    for (QAction *action : {m_crawl, m_targetAction})
        action->setStatusTip(action->toolTip());
    m_parts.tools->insertAction(m_parts.beforeInTools, m_crawl);
    m_parts.targets->addAction(m_targetAction);
}

//! Returns the page of the only selected target, or an empty URL if it has none.
QUrl CrawlActions::selectedPage() const
{
    const QList<TargetId> ids = m_parts.view->selectedIds();
    const int row = ids.size() == 1 ? m_parts.model->rowOf(ids.first()) : -1;
    if (row < 0)
        return {};
    const Target &target = *m_parts.model->presentRow(row).target;
    const Kind *kind = findKind(target.kind);
    const QUrl page = kind && kind->page ? kind->page(target.fields) : QUrl();
    return page.scheme() == "http"_L1 || page.scheme() == "https"_L1 ? page : QUrl();
}

void CrawlActions::updateActions()
{
    m_targetAction->setEnabled(!selectedPage().isEmpty());
}

void CrawlActions::openDialog(const QString &address)
{
    auto *dialog = new CrawlDialog(address, m_parts.window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    const auto update = [this, dialog] {
        dialog->setObstacle(m_thread->isRunning() ? tr("Another site is being crawled. Wait until that crawl ends, or stop it.")
                                                  : QString());
    };
    connect(m_thread, &CrawlThread::stateChanged, dialog, update);
    connect(m_thread, &CrawlThread::ended, dialog, update);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { begin(dialog->plan()); });
    update();
    dialog->open();
}

void CrawlActions::begin(const CrawlPlan &plan)
{
    m_dock->open();
    m_thread->start(plan, m_parts.monitor->settings().network());
}

void CrawlActions::resume(qint64 run)
{
    m_thread->resume(run, m_parts.monitor->settings().network());
}

} // namespace watchkeeper

#include "moc_CrawlDialog.cpp"
