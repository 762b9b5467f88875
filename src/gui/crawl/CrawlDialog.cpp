// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/crawl/CrawlDialog.h"

#include "app/monitor/Monitor.h"
#include "checks/Registry.h"
#include "checks/http/kind/HttpFields.h"
#include "checks/http/kind/HttpPlan.h"
#include "gui/crawl/CrawlPane.h"
#include "gui/crawl/CrawlThreads.h"
#include "gui/look/TintedIcon.h"
#include "gui/look/widgets/Labels.h"
#include "gui/look/widgets/WindowState.h"
#include "gui/settings/secrets/SecretKeeper.h"
#include "gui/table/model/ResultsModel.h"
#include "gui/table/view/ResultsView.h"

#include <QAction>
#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMainWindow>
#include <QMenu>
#include <QPushButton>
#include <QSpinBox>
#include <QUrl>
#include <QVBoxLayout>

#include <optional>
#include <utility>

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

CrawlDialog::CrawlDialog(const QString &address, const FormValues &login, QWidget *parent)
    : QDialog(parent)
    , m_help(new QLabel)
    , m_address(new QLineEdit(address))
    , m_problem(new QLabel)
    , m_depth(makeLimit(u"crawlDepth"_s, kMaxCrawlDepth, 1))
    , m_pages(makeLimit(u"crawlPages"_s, kMaxCrawlPages, 100))
    , m_outside(new QCheckBox(tr("Check &links to other sites")))
    , m_robots(new QCheckBox(tr("Obey &robots.txt")))
    , m_moreButton(new QPushButton(tr("&More options")))
    , m_loginButton(new QPushButton(tr("Lo&gin")))
    , m_loginPart(new QWidget)
    , m_login(new FieldForm)
    , m_include(new QLineEdit)
    , m_exclude(new QLineEdit)
    , m_render(new QLineEdit)
    , m_perHost(new QSpinBox)
    , m_sitemaps(new QCheckBox(tr("Read &sitemaps")))
    , m_tls(new QCheckBox(tr("&Verify TLS certificates")))
    , m_start(new QPushButton(tr("S&tart crawl")))
{
    setObjectName(u"crawlDialog"_s);
    setWindowTitle(tr("Crawl a site"));
    buildLogin(login);
    build();
    addFold(m_moreButton, m_more);
    addFold(m_loginButton, m_loginPart);
    m_loginButton->setChecked(!login.written.isEmpty());
    connect(m_address, &QLineEdit::textChanged, this, [this] {
        showProblem({});
        updateStart();
    });
    updateStart();
    m_address->setFocus();
    m_address->selectAll();
}

//! Shows the content only while the button is pressed.
void CrawlDialog::addFold(QPushButton *button, QWidget *content)
{
    button->setCheckable(true);
    button->setAutoDefault(false);
    content->hide();
    connect(button, &QAbstractButton::toggled, this, [this, content](bool isOpen) {
        content->setVisible(isOpen);
        layout()->activate();
        adjustSize();
    });
}

void CrawlDialog::buildLogin(const FormValues &login)
{
    constexpr int kLoginLines = 14;
    constexpr int kLoginCharacters = 85; // so that a variable fits beside the list of places for a secret
    m_loginButton->setObjectName(u"crawlLoginButton"_s);
    m_loginButton->setToolTip(tr("How to log in at the host of the address"));
    m_login->setObjectName(u"crawlLogin"_s);
    m_login->setSections({{{}, httpLoginFields()}});
    m_login->setFormValidator([](const FormValues &values) {
        const Kind *site = findKind(u"site"_s);
        FormValues all = values;
        all.written.insert(u"url"_s, u"https://localhost"_s); // any will do
        const auto fields = Fields::fromJson(site->fields, all.written, all.mapOrder);
        return fields ? site->validate(*fields) : fields.error();
    });
    m_login->setValues(login);
    m_login->setMinimumSize(kLoginCharacters * fontMetrics().averageCharWidth(), kLoginLines * fontMetrics().height());
    auto *help = new QLabel(tr("Only the host of the address receives the login. It isn't stored with the crawl."));
    help->setForegroundRole(QPalette::PlaceholderText);
    help->setWordWrap(true);
    auto *layout = new QVBoxLayout(m_loginPart);
    layout->setContentsMargins({});
    layout->addWidget(help);
    layout->addWidget(m_login, 1);
}

void CrawlDialog::build()
{
    m_help->setText(tr("Reads the pages of this site, follows its links and checks each address once. Links to other sites are "
                       "checked, but not followed."));
    m_help->setWordWrap(true);
    m_help->setForegroundRole(QPalette::PlaceholderText);
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
    m_robots->setToolTip(tr("Turn it off only for a site of your own"));
    m_moreButton->setObjectName(u"crawlMore"_s);
    m_more = buildMore();
    m_options = new QWidget;
    auto *form = new QFormLayout(m_options);
    form->setContentsMargins({});
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
    buttons->addButton(m_loginButton, QDialogButtonBox::ResetRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_help);
    layout->addWidget(m_options);
    layout->addWidget(m_more);
    layout->addWidget(m_loginPart, 1);
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
    m_render->setObjectName(u"crawlRender"_s);
    m_render->setPlaceholderText(u"/app/"_s);
    m_render->setToolTip(tr("Run the scripts of pages whose paths begin like one of these, separated by spaces, with an "
                            "installed Chromium, Chrome, Edge or Brave. / is all pages."));
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
    form->addRow(tr("Re&nder paths:"), m_render);
    form->addRow(tr("C&onnections per host:"), m_perHost);
    form->addRow(QString(), m_sitemaps);
    form->addRow(QString(), m_tls);
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
    plan.render = patternsOf(m_render);
    plan.perHost = m_perHost->value();
    plan.readsSitemaps = m_sitemaps->isChecked();
    plan.verifiesTls = m_tls->isChecked();
    plan.login = login();
    return plan;
}

Fields CrawlDialog::login() const
{
    FormValues values = m_login->values();
    const QString address = m_address->text().trimmed();
    // Otherwise any address will do, because the plan has the right one.
    values.written.insert(u"url"_s, QUrl(address).userInfo().isEmpty() ? u"https://localhost"_s : address);
    const auto fields = Fields::fromJson(findKind(u"site"_s)->fields, values.written, values.mapOrder);
    return fields && hasHttpLogin(*fields) ? *fields : Fields();
}

void CrawlDialog::askForLogin(const QString &reason)
{
    setWindowTitle(tr("Continue a crawl"));
    m_help->setText(reason);
    m_help->setTextFormat(Qt::PlainText);
    m_options->hide();
    m_moreButton->hide();
    m_loginButton->setChecked(true);
    m_loginButton->hide();
    m_start->setText(tr("Con&tinue crawl"));
    m_login->focusFirst();
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
    if (!m_login->showProblems())
        return m_loginButton->setChecked(true);
    const auto starts = plan().startAddresses();
    if (starts)
        return QDialog::accept();
    showProblem(starts.error());
    m_address->setFocus();
    m_address->selectAll();
}

CrawlQuestion::CrawlQuestion(CrawlThread *thread, QWidget *parent)
    : QFrame(parent)
    , m_thread(thread)
    , m_text(new QLabel)
{
    setObjectName(u"crawlQuestion"_s);
    setFrameShape(QFrame::StyledPanel);
    m_text->setObjectName(u"crawlQuestionText"_s);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    auto *layout = new QHBoxLayout(this);
    layout->addWidget(m_text, 1);
    const auto add = [&](const QString &name, const QString &text, const QString &tip, FailureAnswer answer) {
        auto *button = new QPushButton(text);
        button->setObjectName(name);
        button->setToolTip(tip);
        connect(button, &QAbstractButton::clicked, thread, [thread, answer] { thread->answer(answer); });
        layout->addWidget(button);
    };
    add(u"crawlGoOn"_s, tr("Go on", "a crawl"), tr("Crawl as before, and don't ask again"), FailureAnswer::Continue);
    add(u"crawlSlowDown"_s, tr("Go on slowly", "a crawl"), tr("Send one request at a time to each host, with pauses"),
        FailureAnswer::Slow);
    add(u"crawlGiveUp"_s, tr("Stop the crawl"), tr("End the crawl. What was found is stored, and you can resume it later"),
        FailureAnswer::Stop);
    connect(thread, &CrawlThread::stateChanged, this, &CrawlQuestion::updateState);
    connect(thread, &CrawlThread::ended, this, &CrawlQuestion::updateState);
    updateState();
}

void CrawlQuestion::updateState()
{
    const bool isNew = m_thread->isAsking() && isHidden();
    if (isNew)
        m_text->setText(tr("%1 of the last %2 requests failed. The crawl is paused. The server may be down or overloaded.")
                            .arg(m_thread->progress().failures)
                            .arg(FailureWatch::kSpan));
    setVisible(m_thread->isAsking() && !m_thread->isStopping());
    if (isNew)
        announce(m_text);
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
    connect(m_crawl, &QAction::triggered, this, &CrawlActions::openDialog);
    connect(m_targetAction, &QAction::triggered, this, &CrawlActions::openDialog);
    connect(parts.view, &ResultsView::selectionEdited, this, &CrawlActions::updateActions);
    connect(m_dock, &CrawlDock::crawlRequested, m_crawl, &QAction::trigger);
    connect(m_dock, &CrawlDock::resumeRequested, this,
            [this](qint64 run, bool repeatsFailed) { resume(run, m_logins.value(run), repeatsFailed); });
    connect(m_thread, &CrawlThread::ended, this, &CrawlActions::handleEnding);
    connect(m_thread, &CrawlThread::stateChanged, this, [this] {
        if (!m_thread->isAsking())
            return;
        m_dock->show(); // the question must be seen
        m_dock->raise();
    });
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

//! Returns the only selected target; null if there is none.
const Target *CrawlActions::selectedTarget() const
{
    const QList<TargetId> ids = m_parts.view->selectedIds();
    const int row = ids.size() == 1 ? m_parts.model->rowOf(ids.first()) : -1;
    return row < 0 ? nullptr : m_parts.model->presentRow(row).target.get();
}

//! Returns the page of the only selected target, or an empty URL if it has none.
QUrl CrawlActions::selectedPage() const
{
    const Target *target = selectedTarget();
    const Kind *kind = target ? findKind(target->kind) : nullptr;
    const QUrl page = kind && kind->page ? kind->page(target->fields) : QUrl();
    return page.scheme() == "http"_L1 || page.scheme() == "https"_L1 ? page : QUrl();
}

void CrawlActions::updateActions()
{
    m_targetAction->setEnabled(!selectedPage().isEmpty());
}

void CrawlActions::openDialog()
{
    const QUrl page = selectedPage();
    CrawlDialog *dialog =
        makeDialog(page.toString(QUrl::FullyEncoded), page.isEmpty() ? FormValues() : crawlLoginOf(*selectedTarget()));
    connect(dialog, &QDialog::accepted, this, [this, dialog] { begin(dialog->plan()); });
    dialog->open();
}

//! Creates a dialog that can't be accepted while another crawl runs.
CrawlDialog *CrawlActions::makeDialog(const QString &address, const FormValues &login)
{
    auto *dialog = new CrawlDialog(address, login, m_parts.window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    const auto update = [this, dialog] {
        dialog->setObstacle(m_thread->isRunning() ? tr("Another site is being crawled. Wait until that crawl ends, or stop it.")
                                                  : QString());
    };
    connect(m_thread, &CrawlThread::stateChanged, dialog, update);
    connect(m_thread, &CrawlThread::ended, dialog, update);
    update();
    return dialog;
}

void CrawlActions::begin(const CrawlPlan &plan)
{
    m_login = plan.login;
    m_dock->open();
    m_thread->start(plan, m_parts.monitor->settings().network(), m_parts.keeper->secrets());
}

void CrawlActions::resume(qint64 run, const Fields &login, bool repeatsFailed)
{
    m_login = login;
    m_repeatsFailed = repeatsFailed;
    CrawlPlan change;
    change.login = login;
    change.repeatsFailed = repeatsFailed;
    m_thread->resume(run, change, m_parts.monitor->settings().network(), m_parts.keeper->secrets());
}

//! Remembers the login for the session, or asks for that of an earlier one.
void CrawlActions::handleEnding(const CrawlEnding &ending)
{
    const Fields login = std::exchange(m_login, {});
    if (ending.run > 0 && hasHttpLogin(login))
        m_logins.insert(ending.run, login);
    if (!ending.needsLogin || ending.refusedRun == 0)
        return;
    CrawlDialog *dialog = makeDialog(u"localhost"_s, {}); // the run has its own address
    dialog->askForLogin(ending.error);
    connect(dialog, &QDialog::accepted, this,
            [this, dialog, run = ending.refusedRun] { resume(run, dialog->login(), m_repeatsFailed); });
    dialog->open();
}

FormValues crawlLoginOf(const Target &target)
{
    FormValues login;
    const QJsonObject written = target.fields.written();
    const QUrl url(written.value(u"url"_s).toString());
    if (!url.userName().isEmpty()) {
        login.written.insert(u"username"_s, url.userName(QUrl::FullyDecoded));
        login.written.insert(u"password"_s, url.password(QUrl::FullyDecoded));
    }
    for (const Field &field : httpLoginFields()) {
        if (!written.contains(field.name))
            continue;
        login.written.insert(field.name, written.value(field.name));
        if (field.type != FieldType::Map)
            continue;
        for (const auto &[key, value] : target.fields.map(field.name))
            login.mapOrder[field.name].append(key);
    }
    return login;
}

} // namespace watchkeeper

#include "moc_CrawlDialog.cpp"
